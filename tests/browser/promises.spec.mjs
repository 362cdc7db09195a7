// The checks themselves: they see what they are there to see.
import { expect, test } from './support/journey.mjs';

test('no page on a journey could run a script, even if it had one', async ({ somebody }) => {
  const eve = await somebody();
  await eve.page.goto('data:text/html,<title>quiet</title><script>document.title = "loud"</script>');
  await expect(eve.page).toHaveTitle('quiet');
});

test('a field without a name is found', async ({ somebody }) => {
  const eve = await somebody();
  await eve.opens('/sign-in');
  await eve.page.locator('label').first().evaluate((label) => label.remove());
  expect(await eve.tab.axe()).toEqual([expect.stringContaining('id="email"')]);
});
