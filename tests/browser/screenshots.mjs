// usage: node screenshots.mjs FOLDER
// Makes the README's pictures from a demonstration.
import { chromium } from '@playwright/test';
import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import config from './playwright.config.mjs';
import { DEMO_PASSPHRASE } from './support/person.mjs';
import { start } from './support/service.mjs';
import { say } from './support/words.mjs';

const LARGEST = 150 * 1024;
const WIDE = { viewport: { width: 1280, height: 900 } };
const PHONE = { viewport: { width: 360, height: 720 }, deviceScaleFactor: 1.5 };

const scrollTo = (place) => place.evaluate((node) => node.scrollIntoView());

// Name, size, who looks, where, and what is done before.
const pictures = [
  ['front', WIDE, null, '/en/'],
  ['times-ar', PHONE, null, '/ar/apply/mentor/times', async (page) => {
    for (const band of ['0-evening', '1-afternoon', '1-evening']) await page.locator(`[value="${band}"]`).check();
    await scrollTo(page.locator('#times'));
  }],
  ['board', WIDE, 'coordinator', '/en/desk/proposal', async (page) => {
    await page.getByRole('button', { name: say('en', 'pairs-board-again') }).click();
    await page.waitForLoadState();
    await scrollTo(page.locator('#choice'));
  }],
  ['me-ar', PHONE, 'mentee', '/ar/me'],
  ['pair-zh', PHONE, 'mentee', '/zh-Hant/me/pair', (page) => scrollTo(page.getByRole('article').first())],
];

// Somebody new, who has just begun to apply.
async function begin(page, url) {
  await page.goto(`${url}/en/apply/mentor/account?adult=yes`);
  await page.getByLabel(say('en', 'applications-account-email')).fill('new@demo.example');
  await page.getByLabel(say('en', 'applications-account-passphrase')).fill(DEMO_PASSPHRASE);
  await page.getByRole('button', { name: say('en', 'applications-continue') }).click();
  await page.waitForLoadState();
}

async function signIn(page, url, who) {
  await page.goto(`${url}/en/sign-in`);
  await page.getByLabel(say('en', 'accounts-email')).fill(`${who}@demo.example`);
  await page.getByLabel(say('en', 'accounts-passphrase'), { exact: true }).fill(DEMO_PASSPHRASE);
  await page.getByRole('button', { name: say('en', 'accounts-sign-in-button') }).click();
  await page.waitForLoadState();
}

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('usage: node screenshots.mjs FOLDER');
await mkdir(folder, { recursive: true });
const demo = await start('demo');
const browser = await chromium.launch(config.use.launchOptions);
try {
  for (const [name, size, who, path, before] of pictures) {
    const context = await browser.newContext({ ...size, colorScheme: 'light', javaScriptEnabled: false });
    const page = await context.newPage();
    if (who) await signIn(page, demo.url, who);
    else if (path.includes('/apply/')) await begin(page, demo.url);
    await page.goto(demo.url + path);
    await before?.(page);
    const file = join(folder, `${name}.png`);
    await page.screenshot({ path: file });
    const { size: bytes } = await stat(file);
    if (bytes > LARGEST) throw new Error(`${file} has ${bytes} bytes; ${LARGEST} are the most`);
    console.log(`${file}: ${Math.round(bytes / 1024)} KiB`);
    await context.close();
  }
} finally {
  await browser.close();
  await demo.stop();
}
