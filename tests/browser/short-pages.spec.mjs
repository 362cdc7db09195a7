// On a phone a short page is its question: what stands around it, header, footer and notices, takes a quarter at most.
import { topics } from './support/applying.mjs';
import { expect, test } from './support/journey.mjs';
import { DEMO_PASSPHRASE } from './support/person.mjs';

const PHONE = { width: 360, height: 740 };
const MOST = 0.25;

// How much of the page is not the page, without the bar of a demonstration: nobody who applies sees one.
function around() {
  document.querySelector('.demo')?.remove();
  const height = (part) => document.querySelector(part)?.getBoundingClientRect().height ?? 0;
  const parts = ['header.top', 'footer.bottom', '.told'].map(height);
  return parts.reduce((sum, part) => sum + part) / document.documentElement.scrollHeight;
}

const open = ['/apply/mentee/age', '/apply/stop', '/apply/mentor/account?adult=yes', '/sign-in', '/nothing-here'];
const own = ['/me', '/me/withdraw', '/me/security', '/me/application'];

for (const locale of ['en', 'ar', 'zh-Hant']) {
  test(`what is around a short page on a phone takes a quarter of it at most, in ${locale}`, async ({ somebody }) => {
    const person = await somebody({ ...PHONE, locale });
    const look = async (path) => {
      await person.page.goto(`${person.url}/${locale}${path}`);
      const share = await person.page.evaluate(around);
      expect.soft(share, `${locale}${path}: ${Math.round(share * 100)} %`).toBeLessThanOrEqual(MOST);
    };
    for (const path of open) await look(path);
    await person.signsIn('mentee@demo.example', DEMO_PASSPHRASE);
    for (const path of own) await look(path);
    const topicPages = Object.keys(topics).map((topic) => ({ wanted: 'areas', offered: 'areas' }[topic] ?? topic));
    for (const topic of new Set(topicPages)) await look(`/apply/mentee/${topic}`);
  });
}
