import { expect, it } from 'vitest';
import { saysItsAddress } from '../../src/fill/answer-links.ts';

it.each([
  ['tel:%237119', '#7119'],
  ['tel:*123', '*123'],
  ['tel:+12065550142', '+1 206 555 0142'],
  ['mailto:a@b.example', 'a@b.example'],
  ['https://a.example/x', 'https://a.example/x'],
])('%s needs no address behind “%s”', (href, label) => {
  expect(saysItsAddress(href, label)).toBe(true);
});

it.each([
  ['tel:%237119', '7119'],
  ['tel:+12065550142', 'Call us'],
  ['https://a.example/x', 'our page'],
])('%s needs it behind “%s”', (href, label) => {
  expect(saysItsAddress(href, label)).toBe(false);
});
