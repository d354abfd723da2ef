import type { VariableType } from '../../src/model/content-model.ts';
import type { ContentTemplate, Rule } from './content-template.ts';
import { isForVisitors, kindOf, leavesOf, targetsIn, variableAt } from './texts.ts';

/** Forms of a link that holds a variable, with the types that the variable may have. */
const FORMS: readonly (readonly [RegExp, readonly VariableType[]])[] = [
  [/^\{\{(\w+)\}\}$/, ['url', 'booking']],
  [/^(?:tel|sms):\{\{(\w+)\}\}$/, ['tel']],
  [/^mailto:\{\{(\w+)\}\}$/, ['email']],
];

/** Every link could be reached by its form: whole `https` addresses, and variables of a type that fits. */
export const links: Rule = (template) => {
  const targets = leavesOf(template.json).flatMap(({ path, value }) => {
    if (typeof value !== 'string') return [];
    if (path.endsWith('.href') || isAddress(path, template)) return [{ path, target: value }];
    return kindOf(path) ? targetsIn(value).map((target) => ({ path, target })) : [];
  });
  const bare = template.texts.filter(isForVisitors).flatMap(({ path, text }) => {
    const [address] = BARE.exec(text.replace(/\]\([^()\s]*\)/g, '] ')) ?? [];
    return address ? [{ path, message: `shows the bare address ${address}. Write [words](address).` }] : [];
  });
  return [
    ...targets.flatMap(({ path, target }) => {
      const message = fault(target, template);
      return message ? [{ path, message }] : [];
    }),
    ...bare,
  ];
};

/** Whether a variable's own value is a link. */
const isAddress = (path: string, { variables }: ContentTemplate) =>
  kindOf(path) === 'value' && ['url', 'booking'].includes(variables.get(variableAt(path))?.type ?? '');

const BARE =
  /https?:\/\/\S+|\bwww\.\S+|(?<![\w@.-])[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:com|org|net|gov|edu|info|io|ms|eu)\b/i;

function fault(target: string, { variables }: ContentTemplate): string | undefined {
  for (const [form, types] of FORMS) {
    const name = form.exec(target)?.[1];
    if (!name) continue;
    const type = variables.get(name)?.type;
    // That a name is known at all is another rule's.
    if (!type || types.includes(type)) return undefined;
    return `links ${target}, and ${name} is of the type ${type}. Use a variable of the type ${types.join(' or ')}.`;
  }
  if (target.startsWith('https://') && !/[{}]/.test(target) && URL.canParse(target)) return undefined;
  return `links ${target || 'nothing'}. Use a whole https:// address, {{a url}}, tel:{{a tel}} or mailto:{{an email}}.`;
}
