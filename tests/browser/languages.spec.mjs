// Reading in one's own language, and changing it on the way.
import { begins } from './support/applying.mjs';
import { expect, test } from './support/journey.mjs';

test('somebody reads the first page in Traditional Chinese and begins to apply in it', async ({ somebody }) => {
  const mei = await somebody({ width: 360, height: 740 });
  await mei.opens('/');
  await mei.switchesTo('zh-Hant');
  await mei.isAt('/');
  await mei.reads('about-front-heading');
  await mei.follows('about-front-apply-mentee');
  await mei.follows('applications-start-button');
  await mei.picks('applications-age-yes');
  await mei.presses('applications-continue');
  await mei.reads('applications-account-title');
});

test('changing the language keeps the page, the question in its address, and the answers', async ({ somebody }) => {
  const noor = await somebody();
  await noor.opens('/apply/mentor/account?adult=yes');
  await noor.switchesTo('ar');
  await noor.isAt('/apply/mentor/account?adult=yes');
  await noor.switchesTo('en');

  await begins(noor, 'mentor', 'noor@home.example');
  await noor.follows('applications-continue');
  await noor.types('applications-name-label', 'نور');
  await noor.picks('applications-reach-email');
  await noor.presses('applications-continue');
  await noor.opens('/apply/mentor/name');
  await noor.switchesTo('ar');
  await noor.isAt('/apply/mentor/name');
  await expect(noor.field('applications-name-label')).toHaveValue('نور');
  await noor.presses('applications-continue');
  await noor.reads('applications-languages-title');
});

test('a first page is light, even on a slow telephone', async ({ somebody }) => {
  const mei = await somebody({ width: 320, height: 640 });
  await mei.opens('/');
  expect(mei.load.bytes).toBeGreaterThan(1000);
  expect(mei.load.bytes).toBeLessThanOrEqual(50 * 1024);
  expect(mei.load.requests.size).toBeLessThanOrEqual(5);
});
