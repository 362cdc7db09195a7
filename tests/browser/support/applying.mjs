// Filling in an application, topic by topic.
import { PASSPHRASE } from './person.mjs';

// From the first page to the list of topics.
export async function begins(person, side, email) {
  await person.opens('/');
  await person.follows(`about-front-apply-${side}`);
  await person.follows('applications-start-button');
  await person.picks('applications-age-yes');
  await person.presses('applications-continue');
  await person.types('applications-account-email', email);
  await person.types('applications-account-passphrase', PASSPHRASE);
  await person.presses('applications-continue');
  await person.reads(`applications-tasks-title-${side}`);
}

export const topics = {
  async name(person, { called, shown = '' }) {
    await person.types('applications-name-label', called);
    if (shown) await person.types('applications-shown-label', shown);
    await person.picks('applications-reach-email');
    await person.presses('applications-continue');
  },
  async languages(person, { languages }) {
    for (const [row, [language, level]] of languages.entries()) {
      const group = person.group('applications-languages-row', { n: row + 1 });
      await person.chooses('applications-languages-language', language, group);
      await person.chooses('applications-languages-level', level, group);
    }
    await person.presses('applications-continue');
  },
  async wanted(person, { areas }) {
    for (const [at, area] of areas.entries()) await person.chooses(`applications-areas-place-${at + 1}`, area);
    await person.presses('applications-continue');
  },
  async offered(person, { areas }) {
    for (const [area, depth] of areas) {
      await person.ticks(`area-${area}`);
      await person.chooses('applications-areas-depth', `${area}:${depth}`, person.group(`area-${area}`));
    }
    await person.presses('applications-continue');
  },
  async times(person, { bands }) {
    for (const [day, band] of bands) await person.ticks(`band-${band}`, person.group(`day-${day}`));
    await person.presses('applications-continue');
  },
  async meeting(person, { places }) {
    await person.picks('way-online');
    if (places) await person.hands.tick(person.page, person.group('applications-meeting-places').getByRole('radio', { name: places, exact: true }));
    await person.presses('applications-continue');
  },
  async more(person) {
    await person.presses('applications-continue');
  },
  async consents(person) {
    await person.ticks('applications-consent-matching');
    await person.presses('applications-continue');
  },
};
