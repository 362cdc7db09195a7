// Where a way once ended: it goes on, in Arabic, on a telephone.
import { begins, topics } from './support/applying.mjs';
import { expect, test } from './support/journey.mjs';
import { PASSPHRASE } from './support/person.mjs';

const phone = { width: 360, height: 740, locale: 'ar' };
const answers = {
  called: 'Amal Zeydan',
  shown: 'Amal',
  languages: [['ar', 'fluent']],
  areas: ['public-speaking'],
  bands: [[1, 'evening']],
};

test('somebody applies, mistypes the passphrase, opens the mail on another device, and chooses another one there', async ({ somebody }) => {
  const email = 'mistyped@home.example';
  const amal = await somebody(phone);
  // What she believes she typed is not what she typed.
  await begins(amal, 'mentee', email);
  await amal.follows('applications-continue');
  await topics.name(amal, answers);
  await topics.languages(amal, answers);
  await topics.wanted(amal, answers);

  const elsewhere = await somebody(phone);
  await elsewhere.opensLetter('accounts-mail-confirm-subject', email);
  await elsewhere.types('applications-account-passphrase', 'seven kettles sing loudly');
  await elsewhere.presses('applications-confirm-button');
  await elsewhere.isToldOf('mistake-passphrase-wrong', 'passphrase');
  await elsewhere.follows('applications-confirm-other-anew');
  await elsewhere.reads('applications-anew-title');
  await elsewhere.types('accounts-passphrase-new', 'short');
  await elsewhere.presses('applications-anew-button');
  await elsewhere.isToldOf('mistake-passphrase-short', 'passphrase');
  await elsewhere.types('accounts-passphrase-new', 'nine lanterns float east');
  await elsewhere.presses('applications-anew-button');
  await elsewhere.reads('applications-tasks-title-mentee');
  await elsewhere.sees(elsewhere.say('layout-told-confirmed-anew'));

  // Languages and topics stay; who she is has to be said again, because whoever has the email need not be who applied.
  await expect(elsewhere.page.locator('.tasks .done')).toHaveCount(2);
  await elsewhere.follows('applications-continue');
  await topics.name(elsewhere, answers);
  await topics.times(elsewhere, answers);
  await topics.meeting(elsewhere, {});
  await topics.more(elsewhere);
  await topics.consents(elsewhere);
  await elsewhere.presses('applications-check-submit');
  await elsewhere.reads('applications-done-title');

  // The first device is signed out, and the passphrase that was chosen last is the one.
  await amal.opens('/me');
  await amal.reads('accounts-sign-in-title');
  await amal.givesPassphrase(email, PASSPHRASE);
  await amal.isToldOf('mistake-sign-in-wrong', 'email');
  await amal.givesPassphrase(email, 'nine lanterns float east');
  await amal.isAt('/me');
  await amal.reads('pairs-me-submitted-title');
});

test('somebody takes an application back, applies again from the earlier answers, and on the other side', async ({ somebody }) => {
  const email = 'again@home.example';
  const amal = await somebody(phone);
  await begins(amal, 'mentee', email);
  await amal.follows('applications-continue');
  await topics.name(amal, answers);
  await topics.languages(amal, answers);
  await topics.wanted(amal, answers);
  await topics.times(amal, answers);
  await topics.meeting(amal, {});
  await topics.more(amal);
  await topics.consents(amal);
  await amal.presses('applications-check-submit');
  await amal.reads('applications-done-title');

  await amal.opens('/me/withdraw');
  await amal.presses('pairs-withdraw-button');
  await amal.reads('pairs-me-withdrawn-title');
  await amal.sees(amal.say('pairs-me-withdrawn-text'));

  await amal.follows('pairs-me-apply-mentee');
  await amal.sees(amal.say('applications-again-text'));
  await amal.presses('applications-again-answers');
  await amal.reads('applications-tasks-title-mentee');
  await amal.sees(amal.say('layout-told-answers-taken'));
  await expect(amal.page.locator('.tasks .done')).toHaveCount(6);

  // She would rather be a mentor, and finds the way on the same page.
  await amal.follows('applications-tasks-other-mentee');
  await amal.sees(amal.say('applications-other-text-mentor'));
  await amal.presses('applications-other-button-mentor');
  await amal.reads('applications-tasks-title-mentor');
  await expect(amal.page.locator('.tasks .done')).toHaveCount(4);
  await amal.follows('applications-continue');
  await topics.offered(amal, { areas: [['public-speaking', 'deep']] });
  await topics.meeting(amal, { places: '1' });
  await topics.consents(amal);
  await amal.presses('applications-check-submit');
  await amal.reads('applications-done-title');
});
