/** Names of tags, and who takes them first. This file imports what a developer imports: nothing that registers. */
import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import packageJson from '../../package.json';
import * as library from '../../src/index.ts';
import { aWhile, bookable, consoleSpy, entries, one, place, ready, tag, until } from './helpers.ts';

const { FaqEmbed } = library;

const placeTag = (name: string) =>
  place(tag(bookable)).parentElement?.appendChild(document.createElement(name));

// The tests below follow on one another: a name that is taken stays taken.
describe('what a developer imports', () => {
  it('registers nothing by itself', async () => {
    await aWhile(50);
    expect(customElements.get('faq-embed')).to.equal(undefined);
    expect(place(tag()).shadowRoot).to.equal(null);
  });

  it('has the version of package.json', () => {
    expect(FaqEmbed.version).to.equal(packageJson.version);
  });

  it('registers under another name, and faq-embed stays free', async () => {
    FaqEmbed.define('clinic-faq');
    const element = placeTag('clinic-faq') as InstanceType<typeof FaqEmbed>;
    expect(element).to.be.instanceOf(FaqEmbed);
    expect(entries(await ready(element))).to.include('what-is-it');
    expect(customElements.get('faq-embed')).to.equal(undefined);
  });

  it('warns in the name of its tag', async () => {
    const said = consoleSpy();
    const element = placeTag('clinic-faq') as InstanceType<typeof FaqEmbed>;
    element.setAttribute('expand', 'some');
    await until(() => said.warnings.length, 'no warning');
    expect(said.warnings).to.have.length(1);
    expect(said.warnings[0]).to.match(/^<clinic-faq>: /);
  });

  it('registers under several names', () => {
    FaqEmbed.define('school-faq');
    expect(document.createElement('school-faq')).to.be.instanceOf(FaqEmbed);
    expect(document.createElement('clinic-faq')).to.be.instanceOf(FaqEmbed);
  });

  it('registers faq-embed when no name is given, and upgrades what is on the page', async () => {
    const element = place(tag(bookable));
    FaqEmbed.define();
    expect(element).to.be.instanceOf(FaqEmbed);
    await ready(element);
    expect(one(element, '.title').textContent).to.equal(element.faq?.title);
  });

  it('takes properties that were set before', async () => {
    const element = document.createElement('later-faq') as InstanceType<typeof FaqEmbed>;
    element.overrides = { title: 'Set before' };
    element.headingLevel = 3;
    place(tag()).parentElement?.append(element);
    FaqEmbed.define('later-faq');
    await ready(element);
    expect(one(element, 'h3').textContent).to.equal('Set before');
  });
});

describe('a name that is taken', () => {
  it('by the same version is quietly left as it is', () => {
    const said = consoleSpy();
    const before = customElements.get('clinic-faq');
    FaqEmbed.define('clinic-faq');
    FaqEmbed.define('clinic-faq');
    expect(customElements.get('clinic-faq')).to.equal(before);
    expect(said).to.deep.equal({ warnings: [], errors: [] });
  });

  it('by another version is left as it is, with a warning that names both', () => {
    const said = consoleSpy();
    class Older extends HTMLElement {
      static version = '0.0.9-old';
    }
    customElements.define('old-faq', Older);
    FaqEmbed.define('old-faq');
    expect(customElements.get('old-faq')).to.equal(Older);
    expect(said.errors).to.deep.equal([]);
    expect(said.warnings).to.have.length(1);
    for (const part of ['<old-faq>', '0.0.9-old', packageJson.version]) {
      expect(said.warnings[0]).to.include(part);
    }
  });

  it('by something else is left as it is, with a warning', () => {
    const said = consoleSpy();
    customElements.define('other-thing', class extends HTMLElement {});
    FaqEmbed.define('other-thing');
    expect(said.warnings).to.have.length(1);
    expect(said.warnings[0], 'says nothing of a version that it has not').not.to.include('undefined');
  });
});

describe('a subclass', () => {
  it('registers itself', async () => {
    class ClinicFaq extends FaqEmbed {
      greet() {
        return this.faq?.title;
      }
    }
    ClinicFaq.define('greeting-faq');
    const element = placeTag('greeting-faq') as ClinicFaq;
    expect(element).to.be.instanceOf(ClinicFaq);
    await ready(element);
    expect(element.greet()).to.equal(one(element, '.title').textContent);
    expect(new (customElements.get('clinic-faq') as CustomElementConstructor)()).not.to.be.instanceOf(
      ClinicFaq,
    );
  });

  it('says so when its name is no name for a tag', () => {
    expect(() => FaqEmbed.define('nohyphen')).to.throw();
  });
});

describe('the library', () => {
  it('exports what others need to go with the element', () => {
    expect(Object.keys(library)).to.include.members([
      'FaqEmbed',
      'FaqReadyEvent',
      'FaqToggleEvent',
      'FaqActionEvent',
      'FaqErrorEvent',
      'FaqError',
      'prepareFaq',
      'readBookingLink',
      'addRefId',
    ]);
  });

  it('makes an FAQ without an element', async () => {
    const faq = await library.prepareFaq({
      template: new URL('/faq-templates/en/general.json', location.href).href,
      data: { bookingUrl: bookable['data-booking-url'] },
    });
    expect(faq.sections.map(({ id }) => id)).to.deep.equal(['basics', 'booking', 'technology']);
    expect(faq.problems).to.deep.equal([]);
  });
});
