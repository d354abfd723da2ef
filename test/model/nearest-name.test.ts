import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hint, nearestName } from '../../src/model/nearest-name.ts';

const known = ['organization', 'bookingUrl', 'phone', 'email', 'price', 'paymentUrl'];

describe('the name that somebody most likely meant', () => {
  it.each([
    ['phone', 'phone'],
    ['fone', 'phone'],
    ['Phone', 'phone'],
    ['PHONE', 'phone'],
    ['phoen', 'phone'],
    ['bookingURL', 'bookingUrl'],
    ['bookinUr', 'bookingUrl'],
    ['organisation', 'organization'],
    ['emails', 'email'],
    ['e-mail', 'email'],
    ['paymentURLs', 'paymentUrl'],
    ['zebra', undefined],
    ['somethingElse', undefined],
    ['x'.repeat(100_000), undefined],
  ])('%s: %s', (name, expected) => {
    expect(nearestName(name, known)).toBe(expected);
  });

  it('is the nearest of several, the first of equally near ones, and one of none', () => {
    expect(nearestName('prise', ['praised', 'price', 'prize'])).toBe('price');
    expect(nearestName('phone', ['phones', 'phone'])).toBe('phone');
    expect(nearestName('phone', [])).toBeUndefined();
    expect(nearestName('phone', new Set(['fone']))).toBe('fone');
  });

  it('is always a known one, itself when it is known, and found whatever one letter is wrong', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 5 }), fc.string(), (names, name) => {
        const near = nearestName(name, names);
        if (near !== undefined) expect(names).toContain(near);
        if (names.includes(name)) expect(near?.toLowerCase()).toBe(name.toLowerCase());
      }),
    );
    fc.assert(
      fc.property(fc.nat(11), fc.constantFrom('', 'q', 'xy'), (at, letters) => {
        const misspelt = `organization`.slice(0, at) + letters + 'organization'.slice(at + 1);
        expect(nearestName(misspelt, known)).toBe('organization');
      }),
    );
  });
});

describe('the hint', () => {
  it('names the near one, or those that are known, or nothing', () => {
    expect(hint('fone', known)).toBe(' Did you mean "phone"?');
    expect(hint('zebra', known)).toBe(` Known: ${known.join(', ')}.`);
    expect(hint('zebra', [])).toBe('');
    expect(hint('zebra', new Set(['one']).values())).toBe(' Known: one.');
  });

  it('does not list hundreds', () => {
    const many = Array.from({ length: 500 }, (_, i) => `name${i}`);
    expect(hint('somethingElse', many).length).toBeLessThan(300);
  });
});
