// The first day of a new installation: a coordinator gets a link, chooses a passphrase, sets up codes and opens a round.
import { expect, test } from './support/journey.mjs';
import { PASSPHRASE } from './support/person.mjs';
import { start } from './support/service.mjs';

const DAY = 24 * 60 * 60 * 1000;

test('a coordinator of a new installation opens its first round, and people can apply', async ({ somebody }) => {
  const service = await start('serve');
  try {
    const at = { url: service.url, titles: new Map() };
    const visitor = await somebody({ at, width: 360, height: 740 });
    await visitor.opens('/apply/mentee');
    await visitor.sees(visitor.say('applications-closed-title'));

    const printed = await service.run('staff', 'add', 'rosa@charity.example', '--role', 'coordinator', '--name', 'Rosa');
    const rosa = await somebody({ at });
    await rosa.opens(printed.match(/\/passphrase\/\w+/)[0]);
    await rosa.types('accounts-passphrase-new', 'migrants');
    await rosa.presses('accounts-passphrase-button');
    await rosa.isToldOf('mistake-passphrase-short', 'passphrase');
    await rosa.types('accounts-passphrase-new', PASSPHRASE);
    await rosa.presses('accounts-passphrase-button');
    await rosa.givesPassphrase('rosa@charity.example');
    await rosa.reads('accounts-codes-title');
    await rosa.setsUpCodes();
    await rosa.isAt('/desk');

    // The authenticator is at home: one of the codes she wrote down lets her in.
    await rosa.presses('layout-sign-out');
    await rosa.signsIn('rosa@charity.example');
    await rosa.reads('accounts-code-title');
    await rosa.types('accounts-code', rosa.recovery[0]);
    await rosa.presses('accounts-sign-in-button');
    await rosa.isAt('/desk');

    await rosa.opens('/desk/round');
    await rosa.types('rounds-name', 'The first of many');
    await rosa.types('rounds-starts-on', new Date(Date.now() + 60 * DAY).toISOString().slice(0, 10));
    await rosa.presses('rounds-opening-button');
    await rosa.sees('The first of many');

    await visitor.opens('/apply/mentee');
    await expect(visitor.link('applications-start-button')).toBeVisible();
    expect(service.said.failures).toBe('');
  } finally {
    await service.stop();
  }
});
