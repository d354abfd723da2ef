/** What the engine's own data decides: how values read, and which language serves a reader. */
import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import '../../src/define.ts';
import { matchLanguage } from '../../src/model/match-language.ts';
import { alike, cases, shown } from '../fill/formats-by-language.ts';
import { folders, readers } from '../model/readers.ts';
import { aWhile, bookable, consoleSpy, embed, entries, one, until } from './helpers.ts';

describe('values in the words of each language', () => {
  for (const [lang, type, values, expected] of cases) {
    it(`${lang}: ${type}`, () => {
      expect(values.map((value) => shown(type, value, lang))).to.deep.equal(expected.map(alike));
    });
  }
});

describe('the language that serves a reader', () => {
  for (const [wanted, expected] of readers) {
    it(`for ${JSON.stringify(wanted)} is ${expected}`, () => {
      expect(matchLanguage(wanted, folders)).to.equal(expected);
    });
  }

  for (const lang of ['nb', 'sr', 'hi-Latn', 'nonsense']) {
    it(`"${lang}", which we do not have, is English, and the developer is told`, async () => {
      const said = consoleSpy();
      const element = await embed({ ...bookable, lang });
      expect(one(element, '.faq').lang).to.equal('en');
      expect(entries(element)).to.include('what-is-it');
      await until(() => said.warnings.length, 'no warning');
      await aWhile(50);
      expect(said.warnings).to.have.length(1);
      expect(said.warnings[0]).to.include(`lang: "${lang}" is not known here; "en" is used`);
      expect(said.errors).to.deep.equal([]);
    });
  }

  it('that the page does not offer gives way to the first that it does, and the developer is told', async () => {
    const said = consoleSpy();
    const element = await embed({ ...bookable, lang: 'fr', languages: 'de' });
    expect(one(element, '.faq').lang).to.equal('de');
    await until(() => said.warnings.length, 'no warning');
    expect(said.warnings).to.have.length(1);
    expect(said.warnings[0]).to.include('lang: "fr" is not known here; "de" is used');
  });

  for (const lang of ['', 'en-AU', 'en_US']) {
    it(`"${lang}" is English without a word`, async () => {
      const said = consoleSpy();
      const element = await embed({ ...bookable, lang });
      expect(one(element, '.faq').lang).to.match(/^en/);
      await aWhile(50);
      expect(said.warnings).to.deep.equal([]);
    });
  }
});
