// Somebody at a screen: what they do, in the words of the page; every page they come to keeps its promises.
import { expect } from '@playwright/test';
import { keyboard, pointer } from './hands.mjs';
import { keepsPromises, weigh, withoutScript } from './promises.mjs';
import { name, say } from './words.mjs';

export const PASSPHRASE = 'seven kettles sing softly';

export class Person {
  static async arrives(context, { url, titles, locale = 'en', handsFree = false }) {
    const person = new Person();
    person.page = await context.newPage();
    person.hands = handsFree ? keyboard : pointer;
    Object.assign(person, { url, titles, locale });
    person.load = weigh(person.page);
    person.tab = await withoutScript(person.page);
    return person;
  }

  say(key, values) { return say(this.locale, key, values); }

  // What is on the page, by what it is called.
  button(key, at = this.page) { return at.getByRole('button', { name: name(this.locale, key) }).first(); }
  link(key, at = this.page) { return at.getByRole('link', { name: name(this.locale, key) }).first(); }
  field(key, at = this.page) { return at.getByRole('textbox', { name: name(this.locale, key) }).or(at.getByLabel(name(this.locale, key))).first(); }
  list(key, at = this.page) { return at.getByRole('combobox', { name: name(this.locale, key) }).first(); }
  group(key, values) { return this.page.getByRole('group', { name: name(this.locale, key, values) }).first(); }

  // Going from page to page.
  async opens(path) { await this.comesTo(() => this.page.goto(`${this.url}/${this.locale}${path}`)); }
  async presses(key, at) { await this.comesTo(() => this.hands.press(this.page, this.button(key, at))); }
  async follows(key, at) { await this.comesTo(() => this.hands.press(this.page, this.link(key, at))); }
  async comesTo(deed) {
    await Promise.all([this.page.waitForEvent('load'), deed()]);
    await keepsPromises(this.page, this);
  }

  // Filling in.
  async types(key, text, at) { await this.hands.type(this.page, this.field(key, at), text); }
  async chooses(key, value, at) { await this.hands.choose(this.page, this.list(key, at), value); }
  async picks(key, at = this.page) { await this.hands.tick(this.page, at.getByRole('radio', { name: name(this.locale, key) }).first()); }
  async ticks(key, at = this.page) { await this.hands.tick(this.page, at.getByRole('checkbox', { name: name(this.locale, key) }).first()); }

  // Looking.
  async reads(key, values) { await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(this.say(key, values)); }
  async isAt(path) { await expect(this.page).toHaveURL(`${this.url}/${this.locale}${path}`); }
  async seesText() { return this.page.locator('main').innerText(); }

  // The form came back: the summary has the focus, and its first link goes to the field, where the same words stand.
  async isToldOf(mistake, field) {
    const words = this.say(mistake);
    await expect(this.page).toHaveTitle(new RegExp(`^${this.say('layout-error-prefix').split('{')[0]}`));
    await expect(this.page.getByRole('alert')).toBeFocused();
    await this.hands.press(this.page, this.page.getByRole('alert').getByRole('link', { name: words }));
    await expect(this.page.locator(`#${field}`)).toBeFocused();
    await expect(this.page.locator(`#${field}-mistake`)).toContainText(words);
  }

  // Signing in, and reading the letters that a demonstration keeps.
  async signsIn(email, passphrase = PASSPHRASE) {
    await this.opens('/sign-in');
    await this.givesPassphrase(email, passphrase);
  }

  async givesPassphrase(email, passphrase = PASSPHRASE) {
    await this.types('accounts-email', email);
    await this.types('accounts-passphrase', passphrase);
    await this.presses('accounts-sign-in-button');
  }

  async opensLinkIn(subject, email) {
    await this.opens('/demo/mail');
    const letter = this.page.getByRole('article').filter({ hasText: email }).filter({ hasText: this.say(subject) }).first();
    await this.comesTo(() => this.hands.press(this.page, letter.getByRole('link').first()));
  }
}
