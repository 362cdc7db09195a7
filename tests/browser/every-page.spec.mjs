// Every page that somebody can come to by links, as each kind of person, in two directions of writing, wide and narrow.
import { walk } from './support/hands.mjs';
import { expect, test } from './support/journey.mjs';
import { DEMO_PASSPHRASE } from './support/person.mjs';
import { keepsPromises, kind } from './support/promises.mjs';

test.describe.configure({ mode: 'parallel' });

// As many pages of one kind, such as applications in different states.
const OF_A_KIND = 2;

// Where each begins, and which pages are theirs: what a visitor sees is not looked at again.
const people = [
  ['a visitor', null, '/', /./],
  ['a mentee', 'mentee@demo.example', '/me', /^\/(me|apply)\b/],
  ['a mentor', 'mentor@demo.example', '/me', /^\/(me|apply)\b/],
  ['a coordinator', 'coordinator@demo.example', '/desk', /^\/(desk|demo)\b/],
];

// The pages behind the links of a page, in the reader's own language.
function links(person) {
  return person.page.locator('a[href]').evaluateAll((all, start) => (
    all.map((link) => link.href.split('#')[0]).filter((to) => to.startsWith(start))), `${person.url}/${person.locale}/`);
}

// E17: whatever somebody is called, no page grows wider than its screen. What people typed stands in <bdi>.
async function bearsLongNames(page, to) {
  await page.evaluate(() => {
    for (const name of document.querySelectorAll('bdi')) if (!name.firstElementChild) name.textContent = 'W'.repeat(100);
  });
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `${to} at ${width}`).toBeLessThanOrEqual(width);
  }
}

for (const locale of ['en', 'ar']) {
  // The desk speaks English only: from any other language it leads there.
  for (const [who, email, start, own] of people.filter(([, , start]) => locale === 'en' || start !== '/desk')) {
    test(`${who} finds every page open to everybody, in ${locale}`, async ({ somebody }) => {
      const person = await somebody({ locale });
      if (email) await person.signsIn(email, DEMO_PASSPHRASE);
      const open = [`${person.url}/${locale}${start}`];
      const kinds = new Map();
      const done = new Set();
      while (open.length > 0) {
        const to = open.shift();
        const like = [kind(to), ...[...new URL(to).searchParams.keys()].sort()].join(' ');
        if (done.has(to) || !own.test(like) || kinds.get(like) >= OF_A_KIND) continue;
        done.add(to);
        kinds.set(like, (kinds.get(like) ?? 0) + 1);
        await person.page.setViewportSize({ width: 1280, height: 800 });
        await person.comesTo(() => person.page.goto(to));
        await person.page.setViewportSize({ width: 320, height: 640 });
        await keepsPromises(person.page, person);
        open.push(...await links(person));
        await bearsLongNames(person.page, to);
      }
      expect(done.size, [...kinds.keys()].join(', ')).toBeGreaterThan(8);
    });
  }
}

const places = [
  ['the first page', null, '/', 320],
  ['the times of a week', 'mentee@demo.example', '/apply/mentee/times', 320],
  ['a proposed pair', 'mentee@demo.example', '/me/pair', 320],
  ['the proposal board', 'coordinator@demo.example', '/desk/proposal', 1280],
];

for (const [place, email, path, width] of places) {
  test(`the keyboard comes to everything on ${place}, is always seen, and a fingertip finds it`, async ({ somebody }) => {
    const person = await somebody({ width, locale: width === 320 ? 'ar' : 'en' });
    if (email) await person.signsIn(email, DEMO_PASSPHRASE);
    await person.opens(path);
    const stops = await walk(person.page);
    expect(stops).toMatchObject({ hidden: [], small: [] });
    expect(stops.all).toBeGreaterThan(10);
  });
}
