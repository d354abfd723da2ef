/** What may be in the shadow root whatever a document, a template or a value says. Written down here, not taken from src. */
import { expect } from '@open-wc/testing';
import { all } from './helpers.ts';

/** What the view itself makes, and what an answer may hold. */
const tags =
  `div h1 h2 h3 h4 h5 h6 ul li a span button p ol strong em code pre blockquote br del table thead tbody
  tr th td kbd abbr sub b bdi time`.split(/\s+/);
const attributes =
  `class part lang dir role id type aria-expanded aria-controls aria-labelledby hidden href rel
  target title data-action data-address datetime`.split(/\s+/);

export function expectHarmless(element: Element): void {
  for (const each of all(element, '*')) {
    expect(tags, each.outerHTML).to.include(each.localName);
    expect(each.namespaceURI).to.equal('http://www.w3.org/1999/xhtml');
    for (const { name, value } of each.attributes) {
      expect(attributes, each.outerHTML).to.include(name);
      if (name === 'href')
        expect(new URL(value, location.href).protocol).to.match(/^(https?|mailto|tel|sms):$/);
    }
  }
  const ids = all(element, '[id]').map(({ id }) => id);
  expect(new Set(ids).size, 'ids are the view’s own').to.equal(ids.length);
  for (const answer of all(element, '.answer')) {
    expect(answer.querySelectorAll('[id], button, [aria-expanded]')).to.have.length(0);
    expect(answer.querySelectorAll('[part]:not(.video, .review)')).to.have.length(0);
    expect(answer.querySelectorAll('[class]:not(.note, .video, .review, .play)')).to.have.length(0);
  }
}
