import { describe, expect, it } from 'vitest';
import { parseOptions } from '../../src/cli/command.ts';
import { commandHelp, wrap } from '../../src/cli/help.ts';
import { COMMANDS } from '../../src/cli/main.ts';

const options = {
  file: { value: 'FILE', help: 'A file.', short: 'f' },
  set: { value: 'A=B', many: true, help: 'Sets.' },
  level: { value: 'N', choices: ['1', '2'], help: 'A level.' },
  json: { help: 'JSON.' },
} as const;
const parse = (...args: string[]) => parseOptions(options, args);

describe('options', () => {
  it('are read with their operands, in any order', () => {
    expect(parse('a', '--set', 'x=1', '--json', '--set=y=-2', 'b', '-f', '-', '--level=2')).toEqual({
      given: { file: '-', set: ['x=1', 'y=-2'], level: '2', json: true },
      operands: ['a', 'b'],
    });
  });

  it('are undefined, empty or false when they are not given', () => {
    expect(parse().given).toEqual({ file: undefined, set: [], level: undefined, json: false });
  });

  it('end at --', () => expect(parse('--', '--json').operands).toEqual(['--json']));

  it.each([
    [['--fil', 'x'], '--fil is not an option here. Did you mean "--file"?'],
    [['--__proto__'], '--__proto__ is not an option here. Known: --file, --set, --level, --json, --help.'],
    [['-x'], '-x is not an option here. Known: --file, --set, --level, --json, --help.'],
    [['--file'], '--file needs a value: --file FILE. One that begins with "-" is written --file=…'],
    [['--file', '--json'], '--file needs a value: --file FILE. One that begins with "-" is written --file=…'],
    [['--json=yes'], '--json takes no value. Leave out "=yes".'],
    [['--level', 'first'], '--level: "first" is not a value for it. Known: 1, 2.'],
    [['--file', 'a', '--file', 'b'], '--file is given twice. Give it once.'],
  ])('%j is refused with a remedy', (args, message) => {
    expect(() => parse(...args)).toThrow(message);
  });
});

describe('help', () => {
  it.each(COMMANDS)('of $name lists what the parser takes, and nothing else', (command) => {
    const help = commandHelp(command);
    const listed = [...help.matchAll(/^ {2}(?:-\w, )?--([\w-]+)(.*)/gm)];
    const names = Object.keys(command.options);
    expect(listed.map(([, name]) => name)).toEqual([...names, 'help']);
    for (const [line, name = ''] of listed) {
      const option = command.options[name];
      if (!option) continue;
      if (option.value) expect(line).toContain(`--${name} ${option.value}`);
      // What the parser asks for is what the help says: a value or none.
      const given = parseOptions(command.options, [
        `--${name}${option.value ? `=${option.choices?.[0] ?? 'x'}` : ''}`,
      ]);
      expect(given.given[name]).toBeTruthy();
      for (const choice of option.choices ?? []) expect(help.replace(/\s+/g, ' ')).toContain(choice);
      expect(help.replace(/\s+/g, ' ')).toContain(option.help);
    }
    for (const line of help.split('\n')) if (!line.includes('http')) expect(line.length).toBeLessThan(100);
  });

  it('wraps at spaces only', () => {
    expect(wrap('aa bb cc', 5)).toEqual(['aa bb', 'cc']);
    expect(wrap('aaaaaaaa b', 5)).toEqual(['aaaaaaaa', 'b']);
  });
});
