// What a journey starts from: a demonstration of its own, and people who come to it.
import { test as base } from '@playwright/test';
import { Person } from './person.mjs';
import { start } from './service.mjs';

export const test = base.extend({
  // One for all journeys of a worker: they use addresses of their own.
  demo: [async ({}, use) => {
    const service = await start('demo', '--mentors', '12', '--mentees', '15');
    await use({ url: service.url, titles: new Map() });
    await service.stop();
    if (service.said.failures) throw new Error(`the program failed: ${service.said.failures}`);
  }, { scope: 'worker', timeout: 120_000 }],

  // Somebody with a browser of their own.
  somebody: async ({ browser, demo }, use) => {
    const contexts = [];
    await use(async ({ width = 1280, height = 800, at = demo, ...more } = {}) => {
      const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' });
      contexts.push(context);
      return Person.arrives(context, { ...at, ...more });
    });
    for (const context of contexts) await context.close();
  },
});

export { expect } from '@playwright/test';
