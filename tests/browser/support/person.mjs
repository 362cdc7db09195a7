// Somebody at a screen: what they do, in the words of the page; every page they come to keeps its promises.
import { expect } from '@playwright/test';
import { code } from './authenticator.mjs';
import { keyboard, pointer } from './hands.mjs';
import { keepsPromises, weigh, withoutScript } from './promises.mjs';
import { name, say } from './words.mjs';

// Of whoever applies in a journey, and of everybody who is in a demonstration from the start.
export const PASSPHRASE = 'seven kettles sing softly';
export const DEMO_PASSPHRASE = 'a garden with two gates';

export class Person {
  static async arrives(context, { url, titles, locale = 'en', keyboardOnly = false }) {
    const person = new Person();
    person.page = await context.newPage();
    person.hands = keyboardOnly ? keyboard : pointer;
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
  card(text) { return this.page.getByRole('article').filter({ hasText: text }); }
  answer(key) { return this.page.locator('dl.summary > div').filter({ hasText: this.say(key) }).locator('dd').first(); }
  group(key, values) { return this.page.getByRole('group', { name: name(this.locale, key, values) }).first(); }

  // Going from page to page.
  async opens(path) { await this.comesTo(() => this.page.goto(`${this.url}/${this.locale}${path}`)); }
  async presses(key, at) { await this.comesTo(() => this.hands.press(this.page, this.button(key, at))); }
  async follows(key, at) { await this.comesTo(() => this.hands.press(this.page, this.link(key, at))); }
  async switchesTo(locale) {
    this.locale = locale;
    await this.comesTo(() => this.hands.press(this.page, this.page.locator(`a[hreflang="${locale}"]`)));
  }

  async comesTo(deed) {
    await Promise.all([this.page.waitForEvent('load'), deed()]);
    await keepsPromises(this.page, this);
  }

  async followsTo(text) { await this.comesTo(() => this.hands.press(this.page, this.page.getByRole('link', { name: text }))); }
  async changes(key) { await this.followsTo(`${this.say('component-change')} ${this.say(key)}`); }

  // Filling in.
  async types(key, text, at) { await this.hands.type(this.page, this.field(key, at), text); }
  async chooses(key, value, at) { await this.hands.choose(this.page, this.list(key, at), value); }
  async picks(key, at = this.page) { await this.hands.tick(this.page, at.getByRole('radio', { name: name(this.locale, key) }).first()); }
  async ticks(key, at = this.page) { await this.hands.tick(this.page, at.getByRole('checkbox', { name: name(this.locale, key) }).first()); }

  // Looking.
  async reads(key, values) { await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(this.say(key, values)); }
  async isAt(path) { await expect(this.page).toHaveURL(`${this.url}/${this.locale}${path}`); }
  async sees(text) { await expect(this.page.locator('main')).toContainText(text); }

  // The form came back: the summary has the focus, and its first link goes to the field, where the same words stand.
  async isToldOf(mistake, field) {
    const words = this.say(mistake);
    await expect(this.page).toHaveTitle(new RegExp(`^${this.say('layout-error-prefix').split('{')[0]}`));
    await expect(this.page.getByRole('alert')).toBeFocused();
    await this.hands.press(this.page, this.page.getByRole('alert').getByRole('link', { name: words }));
    await expect(this.page.locator(':focus')).toHaveAttribute('id', field);
    await expect(this.page.locator('.mistake').filter({ hasText: words })).toBeVisible();
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

  // Typing the secret into an authenticator, and its first code into the page.
  async setsUpCodes(passphrase = PASSPHRASE) {
    await this.types('accounts-passphrase', passphrase);
    await this.presses('accounts-codes-begin');
    this.secret = await this.page.locator('code.code-secret').innerText();
    await this.types('accounts-codes-code', code(this.secret));
    await this.presses('accounts-codes-button');
    await this.reads('accounts-recovery-title');
    this.recovery = await this.page.locator('code.code-secret').allInnerTexts();
    await this.follows('accounts-recovery-on');
  }

  async opensLetter(subject, email) {
    await this.opens('/demo/mail');
    const letter = this.page.getByRole('article').filter({ hasText: email }).filter({ hasText: this.say(subject) }).first();
    await this.comesTo(() => this.hands.press(this.page, letter.getByRole('link').first()));
  }
}
