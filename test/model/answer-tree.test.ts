import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../src/compile/markdown-on-node.ts';
import { fillTree } from '../../src/fill/fill-tree.ts';
import { type AnswerTree, partsOf, treeElement, treeText } from '../../src/model/answer-tree.ts';
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
    ['# One\n\n## Two\ntext # three', 'One\n\nTwo\n\ntext # three'],
    ['1. one\n2. two\n\n- three', '1. one\n2. two\n\n- three'],
    ['[label](https://a.example/x)', 'label'],
    ['[label](/x "Title")', 'label'],
    ['[to another answer](#faq-join)', 'to another answer'],
    ['[me@b.example](mailto:me@b.example)', 'me@b.example'],
    ['[Write](mailto:me@b.example)', 'Write'],
    ['![picture](https://a.example/p.png)', 'picture'],
    ['a <b>bold</b> <br/> <a href="x">link</a>', 'a bold\nlink'],
    ['1 < 2 and 3 > 2', '1 < 2 and 3 > 2'],
    ['One.\n\nTwo.', 'One.\n\nTwo.'],
    ['3. three\n4. four', '3. three\n4. four'],
    ['0. zero', '0. zero'],
    ['|A|B|\n|-|-|\n|a|b|', 'A B\n\na b'],
  ])('%j reads %j', (markdown, expected) => {
    expect(treeText(readMarkdown(markdown))).toBe(expected);
  });

  it.each([
    ['Call {{phone}} or {{ phone }}.', 'Call +49 30 12 or +49 30 12.'],
    ['[{{phone}}](tel:{{phone}})', '+49 30 12'],
    ['[{{email}}](mailto:{{email}})', 'me@b.example'],
    ['[Fees]({{url}})', 'Fees'],
    ['[Fees]({{ url }})', 'Fees'],
    ['**{{phone}}**', '+49 30 12'],
    ['{{my_name}}, {{a__b}}, {{z_}}', 'one, two, three'],
  ])('%j is filled: %j', (markdown, expected) => {
    expect(treeText(fillTree(readMarkdown(markdown), values) ?? [])).toBe(expected);
  });

  it('keeps every character of a value', () => {
    expect(treeText(fillTree(readMarkdown('By {{name}}'), values) ?? [])).toBe(
      'By Smith_&_Co *<b>* [x](y) {{phone}}',
    );
  });

  it('counts from one where a list says nothing that can be counted from', () => {
    const list: AnswerTree = [['ol', { start: 'soon' }, ['li', 'a'], ['li', 'b']]];
    expect(treeText(list)).toBe('1. a\n2. b');
  });
});

describe('an element of a tree', () => {
  it.each<[Parameters<typeof treeElement>, unknown]>([
    [['br', {}, []], ['br']],
    [
      ['p', {}, ['a', ['b', 'c']]],
      ['p', 'a', ['b', 'c']],
    ],
    [
      ['a', { href: '/' }, ['x']],
      ['a', { href: '/' }, 'x'],
    ],
  ])('has its attributes only when it has some: %j', (parts, expected) => {
    const element = treeElement(...parts);
    expect(element).toEqual(expected);
    const [, attributes, children] = parts;
    expect(partsOf(element)).toEqual({ attributes, children });
  });

  it('whose first child is an element has no attributes', () => {
    expect(partsOf(['p', ['b', 'c'], 'd'])).toEqual({ attributes: {}, children: [['b', 'c'], 'd'] });
    expect(partsOf(['p', null as never])).toEqual({ attributes: {}, children: [null] });
  });
});
