import { describe, expect, it } from 'vitest';
import { plainAnswer } from '../../src/fill/plain-answer.ts';
import type { Faq } from '../../src/model/faq.ts';

const values: Faq['values'] = new Map(
  Object.entries({
    name: { text: 'Smith_&_Co *<b>* [x](y) {{phone}}', href: 'Smith' },
    phone: { text: '+49 30 12', href: '+493012' },
    email: { text: 'me@b.example', href: 'me@b.example' },
    url: { text: 'https://a.example/x_y_z', href: 'https://a.example/x_y_z' },
    my_name: { text: 'one', href: 'one' },
    a__b: { text: 'two', href: 'two' },
    z_: { text: 'three', href: 'three' },
  }),
);

describe('an answer as plain text', () => {
  it.each([
    ['plain', 'plain'],
    ['', ''],
    [' \n around \n ', 'around'],
    ['**bold** and `code`', 'bold and code'],
    ['snake_case, 2 * 3 and 5 _ 6', 'snake_case, 2 * 3 and 5 _ 6'],
    ['# One\n\n## Two\ntext # three', 'One\n\nTwo\ntext # three'],
    ['1. one\n2. two\n\n- three', '1. one\n2. two\n\n- three'],
    ['[label](https://a.example/x)', 'label (https://a.example/x)'],
    ['[label](/x "Title")', 'label (/x)'],
    ['[to another answer](#faq-join)', 'to another answer'],
    ['[me@b.example](mailto:me@b.example)', 'me@b.example'],
    ['[Write](mailto:me@b.example)', 'Write (me@b.example)'],
    ['![picture](https://a.example/p.png)', 'picture (https://a.example/p.png)'],
    ['a <b>bold</b> <br/> <a href="x">link</a>', 'a bold  link'],
    ['1 < 2 and 3 > 2', '1 < 2 and 3 > 2'],
  ])('%j reads %j', (markdown, expected) => {
    expect(plainAnswer(markdown, values)).toBe(expected);
  });

  it.each([
    ['Call {{phone}} or {{ phone }}.', 'Call +49 30 12 or +49 30 12.'],
    ['[{{phone}}](tel:{{phone}})', '+49 30 12'],
    ['[{{email}}](mailto:{{email}})', 'me@b.example'],
    ['[Fees]({{url}})', 'Fees (https://a.example/x_y_z)'],
    ['[Fees]({{ url }})', 'Fees (https://a.example/x_y_z)'],
    ['**{{phone}}**', '+49 30 12'],
    ['{{my_name}}, {{a__b}}, {{z_}}', 'one, two, three'],
  ])('%j is filled: %j', (markdown, expected) => {
    expect(plainAnswer(markdown, values)).toBe(expected);
  });

  it('keeps every character of a value', () => {
    expect(plainAnswer('By {{name}}', values)).toBe('By Smith_&_Co *<b>* [x](y) {{phone}}');
  });
});
