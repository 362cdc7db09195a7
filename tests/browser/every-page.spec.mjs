// Every page that somebody can come to by links, as each kind of person, in two directions of writing, wide and narrow.
import { expect, test } from './support/journey.mjs';
import { DEMO_PASSPHRASE } from './support/person.mjs';
import { keepsPromises, kind } from './support/promises.mjs';

test.describe.configure({ mode: 'parallel' });

// As many pages of one kind, such as applications in different states.
const OF_A_KIND = 2;

const people = [
  ['a visitor', null],
  ['a mentee', 'mentee@demo.example'],
  ['a mentor', 'mentor@demo.example'],
  ['a coordinator', 'coordinator@demo.example'],
];

// The pages behind the links of a page, in the reader's own language.
function links(person) {
  return person.page.locator('a[href]').evaluateAll((all, start) => (
    all.map((link) => link.href.split('#')[0]).filter((to) => to.startsWith(start))), `${person.url}/${person.locale}/`);
}

for (const locale of ['en', 'ar']) {
  for (const [who, email] of people) {
    test(`${who} finds every page open to everybody, in ${locale}`, async ({ somebody }) => {
      const person = await somebody({ locale });
      if (email) await person.signsIn(email, DEMO_PASSPHRASE);
      else await person.opens('/');
      const open = [person.page.url(), `${person.url}/${locale}/`];
      const seen = new Map();
      const done = new Set();
      while (open.length > 0) {
        const to = open.shift();
        const like = kind(to) + [...new URL(to).searchParams.keys()].sort();
        if (done.has(to) || (seen.get(like) ?? 0) >= OF_A_KIND) continue;
        done.add(to);
        seen.set(like, (seen.get(like) ?? 0) + 1);
        await person.page.setViewportSize({ width: 1280, height: 800 });
        await person.comesTo(() => person.page.goto(to));
        await person.page.setViewportSize({ width: 320, height: 640 });
        await keepsPromises(person.page, person);
        open.push(...await links(person));
      }
      expect(done.size).toBeGreaterThan(5);
      console.log(who, locale, done.size, [...seen.keys()].join(' '));
    });
  }
}
