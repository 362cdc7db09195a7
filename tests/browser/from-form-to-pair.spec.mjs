// The main job as one story: two people apply, a coordinator pairs them, both say yes.
import { begins, topics } from './support/applying.mjs';
import { expect, test } from './support/journey.mjs';

test.describe.configure({ mode: 'serial' });

const mentee = {
  email: 'amal@home.example',
  called: 'Amal Zeydan-Toukhi',
  languages: [['ar', 'fluent'], ['en', 'basic']],
  areas: ['public-speaking', 'leadership'],
  bands: [[1, 'evening'], [5, 'morning']],
};

test('a mentee applies in Arabic, on a telephone, with the keyboard alone, and puts a mistake right', async ({ somebody }) => {
  const amal = await somebody({ width: 360, height: 740, locale: 'ar', handsFree: true });
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
  expect(await amal.seesText()).toContain(mentee.called);
  await amal.presses('applications-check-submit');
  await amal.reads('applications-done-title');

  await amal.opensLinkIn('accounts-mail-confirm-subject', mentee.email);
  await amal.presses('applications-confirm-button');
  await amal.isAt('/me');
});
