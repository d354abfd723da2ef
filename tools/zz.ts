import { readMarkdown } from '../src/compile/markdown-on-node.ts';

const P: [string, string][] = [
  ['[](', '[]('],
  ['<a', '<a'],
  ['[', '['],
  ['a.-_', 'a.-_'],
  ['!', '!'],
  ['*a', '*a'],
  ['_a', '_a'],
  ['`a', '`a'],
  ['> ', '> '],
  ['~~a', '~~a'],
  ['|', '|'],
  ['http://', 'http://a.'],
  ['<!--', '<!--'],
  ['&', '&'],
  ['**a', '**a '],
  ['- ', '- '],
  ['*', '*'],
  ['\\n- ', '\n- '],
  ['![a](', '![a]('],
  ['[a]: ', '[a]: b\n'],
  ['www.', 'www.'],
  ['a@', 'a@'],
  ['{{', '{{'],
  ['{{a}}', '{{a}}'],
  ['<b>', '<b>'],
  ['a\n\n', 'a\n\n'],
  ['|a\n|-\n', '|a'],
  ['（**', '（**あ'],
  ['1. ', '1. '],
  [' ', ' '],
  ['\ta', '\ta'],
  ['<a href=“', '<a href=“'],
  ['](x “', '](x “'],
];
export function main() {
  for (const [name, p] of P) {
    const out = [];
    for (const len of [2500, 5000, 10000, 20000]) {
      const text = p.repeat(Math.ceil(len / p.length)).slice(0, len);
      const t = performance.now();
      try {
        readMarkdown(text);
      } catch (e) {
        out.push('!' + (e as Error).message.slice(0, 20));
      }
      out.push(Math.round(performance.now() - t));
    }
    console.log(JSON.stringify(name), out.join(' '));
  }
}
