import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineAndColumn } from '../../src/model/json-fault.ts';
import { scanJson } from '../../src/model/scan-json.ts';

/** Where the fault is, and why. */
const faultOf = (text: string) => {
  const { fault } = scanJson(text);
  return fault && `${lineAndColumn(text, fault.at)}: ${fault.reason}`;
};

describe('a text that is not JSON', () => {
  it.each([
    [
      '{\n  "a": 1,\n}',
      'line 3, column 1: expected a name in double quotes, got }; remove the comma before it',
    ],
    ['[1, ]', 'line 1, column 5: expected a value, got ]; remove the comma before it'],
    ['{"a": 1\n "b": 2}', 'line 1, column 8: expected a comma or }, got "; add a comma at the end of line 1'],
    ['["a" "b"]', 'line 1, column 6: expected a comma or ], got "; add a comma before it'],
    [
      '{"a": "He said "yes" to me"}',
      'line 1, column 17: expected a comma or }, got y; write \\" for a quotation mark inside a text, or use “ ”',
    ],
    [
      '{\u00a0"a": 1}',
      'line 1, column 2: expected a name in double quotes or }, got an invisible sign (U+00A0); type a plain space instead',
    ],
    [
      '{\n  "variables": {\n    "a": 1,\n  "sections": {\n  }\n}',
      'line 6, column 2: the file ends here; expected a comma or }; the { on line 2 ("variables") is never closed',
    ],
    [
      "{'a': 1}",
      "line 1, column 2: expected a name in double quotes or }, got '; JSON has double quotes only",
    ],
    [
      '{“a”: 1}',
      'line 1, column 2: expected a name in double quotes or }, got “; JSON has straight quotes only',
    ],
    ['// why\n{}', 'line 1, column 1: expected a value, got /; JSON has no comments'],
    ['{"a"; 1}', 'line 1, column 5: expected a colon, got ;'],
    ['{"a": tru}', 'line 1, column 7: expected a value, got t'],
    ['{"a": True}', 'line 1, column 7: expected a value, got T'],
    ['{"a": 01}', 'line 1, column 7: expected a value, got 0'],
    [
      '{"a": "b\nc"}',
      'line 1, column 7: expected a value, got "; a text cannot span lines; write \\n for a line break, and end the text with "',
    ],
    ['{"a": "\\d"}', 'line 1, column 7: expected a value, got "; a \\ in a text is written \\\\'],
    ['{} {}', 'line 1, column 4: expected nothing more, got {'],
    [
      '{"a": [1',
      'line 1, column 9: the file ends here; expected a comma or ]; the [ on line 1 ("a") is never closed',
    ],
    ['[}', 'line 1, column 2: expected a value or ], got }'],
    ['', 'line 1, column 1: the file ends here; expected a value'],
    ['"a" "b"', 'line 1, column 5: expected nothing more, got "'],
  ])('%j', (text, fault) => expect(faultOf(text)).toBe(fault));

  it('has a fault exactly when JSON.parse finds one', () => {
    const pieces = [
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"\\n"',
      '"\\u12"',
      '1',
      '-0.5e+3',
      '1.',
      'null',
      'nul',
      ' ',
      '\n',
      '\u00a0',
      "'",
    ];
    const text = fc.oneof(
      fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join('')),
      fc.tuple(fc.json(), fc.nat(), fc.constantFrom(...pieces)).map(([json, at, piece]) => {
        const place = at % (json.length + 1);
        return json.slice(0, place) + piece + json.slice(place);
      }),
    );
    fc.assert(
      fc.property(text, (json) => {
        let isJson = true;
        try {
          JSON.parse(json);
        } catch {
          isJson = false;
        }
        expect(scanJson(json).fault === undefined).toBe(isJson);
      }),
      { numRuns: 2000 },
    );
  });

  it('may be very deep or very long', () => {
    expect(faultOf('['.repeat(1_000_000))).toBe(
      'line 1, column 1000001: the file ends here; expected a value or ]; the [ on line 1 is never closed',
    );
    expect(scanJson(`"${'a\\n'.repeat(3_000_000)}"`).fault).toBeUndefined();
  });
});

describe('names that stand twice', () => {
  const doublesOf = (text: string) =>
    scanJson(text).doubles.map(({ path, at }) => `${path} ${lineAndColumn(text, at)}`);

  it('are found with their path, however they are spelled', () => {
    expect(doublesOf('{"a": {"b": 1,\n"b": 2}, "l": [{}, {"c": 1, "\\u0063": 2}]}')).toEqual([
      'a.b line 2, column 1',
      'l[1].c line 2, column 29',
    ]);
  });

  it('are none where the objects differ, or the name is one of JavaScript’s own', () => {
    expect(doublesOf('{"a": {"a": [{"a": 1}, {"a": 1}]}, "__proto__": 1, "constructor": 2}')).toEqual([]);
    expect(doublesOf('{"__proto__": 1, "__proto__": 2}')).toEqual(['__proto__ line 1, column 18']);
  });
});
