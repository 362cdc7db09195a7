// Two ways to use a page: with a pointer, and with the keyboard alone.
import { expect } from '@playwright/test';

export const pointer = {
  press: (page, control) => control.click(),
  type: (page, field, text) => field.fill(text),
  choose: (page, list, value) => list.selectOption(value),
  tick: (page, box) => box.check(),
  untick: (page, box) => box.uncheck(),
};

// Looked up in the page: whether this is where the keyboard is, or the group of radio buttons it is in; and whether it can be seen.
function focused(wanted = document.activeElement) {
  const at = document.activeElement;
  const box = at.getBoundingClientRect();
  const shapes = [at, at.closest('label'), at.nextElementSibling].filter(Boolean).map((node) => getComputedStyle(node));
  const outlined = shapes.some((shape) => shape.outlineStyle !== 'none' && parseFloat(shape.outlineWidth) >= 2);
  const top = document.elementFromPoint(
    Math.min(Math.max(box.x + box.width / 2, 1), innerWidth - 1),
    Math.min(Math.max(box.y + Math.min(box.height / 2, 20), 1), innerHeight - 1),
  );
  const covered = top && !at.contains(top) && !top.contains(at) && !top.closest('label')?.contains(at);
  return {
    here: at === wanted,
    group: at.type === 'radio' && wanted.type === 'radio' && at.name === wanted.name && at.form === wanted.form,
    // A page that has just been opened has no focus yet; `main` takes it from the skip link and shows where reading goes on.
    hidden: at !== document.body && at.id !== 'main' && (!outlined || covered) ? at.outerHTML.slice(0, 160) : null,
  };
}

async function reach(page, control) {
  await control.waitFor();
  for (let stops = 0; stops < 250; stops += 1) {
    const found = await control.evaluate(focused);
    expect.soft(found.hidden, `${page.url()}: the focus cannot be seen`).toBeNull();
    if (found.here) return;
    await page.keyboard.press(found.group ? 'ArrowDown' : 'Tab');
  }
  throw new Error(`the keyboard does not come to ${control} on ${page.url()}`);
}

// Walks through a page with the Tab key, from its beginning until the end, and tells of each stop that cannot be seen
// or is smaller than a fingertip. A link in a sentence is as large as its words.
export async function walk(page) {
  const stops = { all: 0, hidden: [], small: [] };
  for (;;) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate((tip) => {
      const at = document.activeElement;
      if (at === document.body) return null;
      const [own, label] = [at, at.closest('label') ?? at].map((node) => node.getBoundingClientRect());
      const within = at.localName === 'a' && !at.matches('.button, nav a, .tasks a, .back a, .skip, .wordmark');
      const small = !within && (Math.max(own.height, label.height) < tip || Math.max(own.width, label.width) < 24);
      return { html: at.outerHTML.slice(0, 120), small: small && `${label.width} × ${label.height}` };
    }, 43.5);
    if (!stop) return stops;
    stops.all += 1;
    if (stop.small) stops.small.push(`${stop.small}: ${stop.html}`);
    const { hidden } = await page.evaluate(focused);
    if (hidden) stops.hidden.push(hidden);
    if (stops.all > 1000) throw new Error(`${page.url()} keeps the keyboard for ever`);
  }
}

export const keyboard = {
  async press(page, control) {
    await reach(page, control);
    await page.keyboard.press('Enter');
  },
  async type(page, field, text) {
    await reach(page, field);
    await page.keyboard.press('Control+a');
    await page.keyboard.type(text);
  },
  async choose(page, list, value) {
    await reach(page, list);
    const steps = await list.evaluate((select, wanted) => (
      [...select.options].findIndex((option) => option.value === wanted) - select.selectedIndex), value);
    for (let step = 0; step < Math.abs(steps); step += 1) {
      await page.keyboard.press(steps > 0 ? 'ArrowDown' : 'ArrowUp');
    }
    await expect(list).toHaveValue(value);
  },
  async tick(page, box) {
    await reach(page, box);
    if (!await box.isChecked()) await page.keyboard.press('Space');
    await expect(box).toBeChecked();
  },
  async untick(page, box) {
    await reach(page, box);
    if (await box.isChecked()) await page.keyboard.press('Space');
    await expect(box).not.toBeChecked();
  },
};
