// Stopping, and being let go without a question.
import { begins, topics } from './support/applying.mjs';
import { expect, test } from './support/journey.mjs';
import { DEMO_PASSPHRASE } from './support/person.mjs';

test('somebody under 18 is told so kindly, and nothing is kept', async ({ somebody }) => {
  const kit = await somebody({ width: 360, height: 740 });
  await kit.opens('/apply/mentee');
  await kit.follows('applications-start-button');
  await kit.presses('applications-continue');
  await kit.isToldOf('mistake-age-blank', 'adult');
  await kit.picks('applications-age-no');
  await kit.presses('applications-continue');
  await kit.reads('applications-stop-title');
  await kit.sees(kit.say('applications-stop-nothing'));
  expect(await kit.page.context().cookies()).toEqual([]);
});

test('an application is taken back with one button and no reason', async ({ somebody }) => {
  const ines = await somebody({ width: 360, height: 740 });
  await begins(ines, 'mentee', 'ines@home.example');
  await ines.opens('/apply/mentee/name');
  await topics.name(ines, { called: 'Ines' });
  await ines.opens('/apply/mentee');
  await ines.follows('applications-tasks-withdraw');
  await expect(ines.page.locator('main').getByRole('textbox')).toHaveCount(0);
  await ines.presses('pairs-withdraw-button');
  await ines.reads('pairs-me-withdrawn-title');
});

test('a session that has ended asks to sign in, and then shows the page that was asked for', async ({ somebody }) => {
  const salma = await somebody();
  await salma.signsIn('mentee@demo.example', DEMO_PASSPHRASE);
  await salma.isAt('/me');
  const cookies = await salma.page.context().cookies();
  await salma.presses('layout-sign-out');
  // The browser still has the cookie, as after a long night, but the service knows no such session any more.
  await salma.page.context().addCookies(cookies);
  await salma.opens('/me/application');
  await salma.reads('accounts-sign-in-title');
  await salma.givesPassphrase('mentee@demo.example', DEMO_PASSPHRASE);
  await salma.isAt('/me/application');
  await salma.reads('applications-mine-title');
});
