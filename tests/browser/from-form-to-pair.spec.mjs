// The main job as one story: two people apply, a coordinator pairs them, both say yes.
import { begins, topics } from './support/applying.mjs';
import { expect, test } from './support/journey.mjs';
import { DEMO_PASSPHRASE, PASSPHRASE } from './support/person.mjs';

test.describe.configure({ mode: 'serial' });

const mentee = {
  email: 'amal@home.example',
  called: 'Amal Zeydan-Toukhi',
  shown: 'Amal',
  languages: [['ar', 'fluent'], ['en', 'basic']],
  areas: ['public-speaking', 'leadership'],
  bands: [[1, 'evening'], [5, 'morning']],
};
const mentor = {
  email: 'rosalind@home.example',
  called: 'Rosalind Achterberg',
  shown: 'Rosalind',
  languages: [['en', 'fluent'], ['ar', 'conversational']],
  areas: [['public-speaking', 'deep'], ['leadership', 'solid']],
  bands: [[1, 'evening'], [3, 'evening']],
};

test('a mentee applies in Arabic, on a telephone, with the keyboard alone, and puts a mistake right', async ({ somebody }) => {
  const amal = await somebody({ width: 360, height: 740, locale: 'ar', keyboardOnly: true });
  await begins(amal, 'mentee', mentee.email);

  await amal.follows('applications-continue');
  await amal.presses('applications-continue');
  await amal.isToldOf('mistake-name-blank', 'name');
  await topics.name(amal, mentee);
  await topics.languages(amal, mentee);
  await topics.wanted(amal, mentee);
  await topics.times(amal, mentee);
  await topics.meeting(amal, mentee);
  await topics.more(amal);
  await topics.consents(amal);

  await amal.reads('applications-check-title');
  await amal.sees(mentee.called);
  await amal.presses('applications-check-submit');
  await amal.reads('applications-done-title');

  await amal.opensLetter('accounts-mail-confirm-subject', mentee.email);
  await amal.presses('applications-confirm-button');
  await amal.isAt('/me');
  await amal.reads('pairs-me-submitted-title');
});

test('a mentor stops half way, goes on later on another device, and changes an answer before handing in', async ({ somebody }) => {
  const morning = await somebody();
  await begins(morning, 'mentor', mentor.email);
  await morning.follows('applications-continue');
  await topics.name(morning, mentor);
  await topics.languages(morning, mentor);
  await morning.presses('layout-sign-out');

  const evening = await somebody();
  await evening.opensLetter('accounts-mail-confirm-subject', mentor.email);
  await evening.types('applications-account-passphrase', 'not the one I chose');
  await evening.presses('applications-confirm-button');
  await evening.isToldOf('mistake-passphrase-wrong', 'passphrase');
  await evening.types('applications-account-passphrase', PASSPHRASE);
  await evening.presses('applications-confirm-button');
  await evening.follows('pairs-me-go-on');

  await evening.follows('applications-continue');
  await topics.offered(evening, mentor);
  await topics.times(evening, mentor);
  await topics.meeting(evening, { places: '1' });
  await topics.more(evening);
  await topics.consents(evening);

  await evening.reads('applications-check-title');
  await evening.changes('applications-summary-places');
  await topics.meeting(evening, { places: '2' });
  await evening.reads('applications-check-title');
  await expect(evening.answer('applications-summary-places')).toHaveText('2');
  await evening.presses('applications-check-submit');
  await evening.reads('applications-done-title');
});

// Everything that is checked of a mentor is well; until then nobody is offered to mark them as ready.
async function checks(coordinator) {
  await coordinator.sees(coordinator.say('applications-checks-desk-lacking'));
  await coordinator.follows('applications-checks-desk-record');
  for (const kind of ['reference-1', 'interview', 'training', 'code-of-conduct']) {
    await coordinator.picks(`applications-checks-kind-${kind}`);
    await coordinator.picks('applications-checks-desk-state-satisfactory');
    await coordinator.presses('applications-checks-desk-button');
  }
  await coordinator.sees(coordinator.say('applications-checks-desk-clear'));
  await coordinator.follows('applications-checks-desk-back');
}

test('a coordinator reads both, marks them ready, pins them, and confirms the pair with a reason', async ({ somebody }) => {
  const dana = await somebody();
  await dana.signsIn('coordinator@demo.example', DEMO_PASSPHRASE);
  await dana.isAt('/desk');
  for (const { called } of [mentor, mentee]) {
    await dana.opens('/desk/applications');
    await dana.types('applications-desk-find', called);
    await dana.presses('applications-desk-find-button');
    await dana.followsTo(called);
    await dana.presses('applications-desk-review-submitted');
    if (called === mentor.called) await checks(dana);
    await dana.presses('applications-desk-readiness');
    await dana.sees(dana.say('applications-desk-state-ready'));
  }
  const id = new URL(dana.page.url()).pathname.split('/').at(-1);

  await dana.opens(`/desk/candidates/${id}`);
  await dana.follows('pairs-pin', dana.card(mentor.called));
  await dana.sees(dana.say('pairs-ahead-basis'));
  await dana.presses('pairs-ahead-do-pin');
  await dana.opens('/desk/proposal');
  await dana.presses('pairs-board-again');
  const card = dana.card(mentor.called).filter({ hasText: mentee.called });
  await expect(card).toContainText(dana.say('pairs-pinned'));

  await card.locator('summary').filter({ hasText: dana.say('pairs-confirm') }).click();
  await dana.types('pairs-reason', '', card);
  await dana.presses('pairs-confirm-button', card);
  await dana.isToldOf('mistake-reason-blank', /^because-/);
  await dana.types('pairs-reason', 'Both care about speaking in public, and Tuesday evening suits both.', card);
  await dana.presses('pairs-confirm-button', card);
  await expect(card).toContainText(dana.say('pairs-state-proposed'));
});

test('the mentee says yes, then the mentor, and only now do both see how to reach each other', async ({ somebody }) => {
  const amal = await somebody({ width: 360, height: 740, locale: 'ar' });
  const rosalind = await somebody({ width: 360, height: 740 });
  const surname = (person) => person.called.split(' ').at(-1);
  const knows = async (person, other) => {
    await person.opens('/me/pair');
    const text = await person.page.content();
    return { name: text.includes(other.shown), surname: text.includes(surname(other)), contact: text.includes(other.email) };
  };
  const nothing = { name: false, surname: false, contact: false };

  await rosalind.signsIn(mentor.email);
  expect(await knows(rosalind, mentee), 'the mentor is not asked yet').toEqual(nothing);

  await amal.signsIn(mentee.email);
  await amal.isAt('/me');
  await amal.follows('pairs-me-asked-go');
  expect(await knows(amal, mentor)).toEqual({ ...nothing, name: true });
  await amal.presses('pairs-mine-yes');
  expect(await knows(amal, mentor), 'one yes is not enough').toEqual({ ...nothing, name: true });

  expect(await knows(rosalind, mentee)).toEqual({ ...nothing, name: true });
  await rosalind.presses('pairs-mine-yes');
  const everything = { name: true, surname: true, contact: true };
  expect(await knows(rosalind, mentee)).toEqual(everything);
  expect(await knows(amal, mentor)).toEqual(everything);
});
