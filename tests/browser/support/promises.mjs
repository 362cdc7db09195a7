// What every page promises everybody, checked on each page that a journey comes to.
import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const HEAVIEST = 50 * 1024;
const MOST_REQUESTS = 5;

// A tab in which no page can run a script. The switch is the browser's own, as `javaScriptEnabled: false` would be,
// but it can be turned for the moment in which axe looks at the page.
export async function withoutScript(page) {
  const browser = await page.context().newCDPSession(page);
  const scripts = (off) => browser.send('Emulation.setScriptExecutionDisabled', { value: off });
  await scripts(true);
  return {
    async axe() {
      await scripts(false);
      try {
        const found = await new AxeBuilder({ page }).options({ resultTypes: ['violations'] })
          .withTags(RULES).setLegacyMode().analyze();
        return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => (
          `${id}: ${html}\n${failureSummary}`)));
      } finally {
        await scripts(true);
      }
    },
  };
}

// Counts what a page loads; a new page starts the count anew.
export function weigh(page) {
  const load = { requests: new Set(), bytes: 0, status: 0 };
  page.on('request', (request) => {
    if (request.isNavigationRequest() && !request.redirectedFrom()) {
      load.requests = new Set();
      load.bytes = 0;
    }
    load.requests.add(request.url());
  });
  page.on('response', (response) => {
    if (response.request().isNavigationRequest()) load.status = response.status();
  });
  page.on('requestfinished', async (request) => {
    const sizes = await request.sizes().catch(() => null);
    if (sizes) load.bytes += Math.max(sizes.responseBodySize, 0) + sizes.responseHeadersSize;
  });
  return load;
}

// Looked up in the page, with nothing left behind.
function look() {
  const every = [...document.querySelectorAll('*')];
  const scripted = (node) => [...node.attributes].some(({ name, value }) => (
    name.startsWith('on') || name === 'style' || /^\s*javascript:/i.test(value)));
  const foreign = (node) => ['src', 'href', 'action', 'poster', 'data'].some((name) => {
    const to = node.getAttribute(name);
    return to && /^(https?:)?\/\//.test(to) && new URL(to, location.href).origin !== location.origin;
  });
  return {
    title: document.title,
    language: document.documentElement.lang,
    direction: document.documentElement.dir,
    headings: document.querySelectorAll('h1').length,
    signsIn: document.querySelector('main form[action$="/sign-in"]') !== null,
    scripts: document.querySelectorAll('script, style, iframe, object, embed').length,
    scripted: every.filter(scripted).map((node) => node.outerHTML.slice(0, 120)),
    foreign: every.filter((node) => node.localName !== 'a' && foreign(node)).map((node) => node.outerHTML.slice(0, 120)),
    sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  };
}

// The kind of page behind an address: without its language, ids, tokens and question.
export function kind(url) {
  const [, ...parts] = new URL(url).pathname.slice(1).split('/');
  const plain = parts.map((part) => (/\d/.test(part) || part.length > 30 ? '…' : part));
  return `/${plain.join('/')}`.replace(/\/(mentor|mentee)\b/, '/side');
}

export async function keepsPromises(page, { tab, load, url, locale, titles }) {
  const here = page.url();
  const seen = await page.evaluate(look);
  expect.soft(seen, here).toMatchObject({
    language: locale, direction: locale === 'ar' ? 'rtl' : 'ltr', headings: 1, scripts: 0, scripted: [], foreign: [],
  });
  expect.soft(seen.sideways, `${here} scrolls sideways by so many pixels`).toBeLessThanOrEqual(0);
  expect.soft(seen.title, here).not.toMatch(/^\s*[–-]/);
  expect.soft([200, 409, 422], `${here} answers with a failure`).toContain(load.status);
  if (load.status === 200) {
    // After a passphrase was chosen behind a link, the page to sign in answers at that address.
    const place = seen.signsIn ? '/sign-in' : kind(here);
    const title = `${locale} ${seen.title}`;
    titles.set(title, titles.get(title) ?? place);
    expect.soft(place, `"${seen.title}" is the title of two different pages`).toBe(titles.get(title));
  }
  const asked = [...load.requests];
  expect.soft(asked.filter((to) => new URL(to).origin !== url), `${here} asks others`).toEqual([]);
  expect.soft(asked.length, `${here} asks too often`).toBeLessThanOrEqual(MOST_REQUESTS);
  // What a form is answered with repeats what was typed, so it is not compressed.
  const heaviest = new URL(here).searchParams.has('again') ? 2 * HEAVIEST : HEAVIEST;
  expect.soft(load.bytes, `${here} is too heavy`).toBeLessThanOrEqual(heaviest);
  expect.soft(await tab.axe(), here).toEqual([]);
}
