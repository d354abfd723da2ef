import { baseKeymap } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { inputRules, undoInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list';
import type { Command, Plugin } from 'prosemirror-state';
import { schema } from './answer-schema.ts';
import { breakLine, textBecomesFacts, toggleBold, toggleItalic } from './commands.ts';
import { linksAddresses } from './plain-addresses.ts';

const { bullet_list, ordered_list, list_item } = schema.nodes;

/** Tab is left alone: it leaves the editor. */
const keys: Readonly<Record<string, Command>> = {
  'Mod-b': toggleBold,
  'Mod-i': toggleItalic,
  'Mod-]': sinkListItem(list_item),
  'Mod-[': liftListItem(list_item),
  'Shift-Enter': breakLine,
  'Mod-Enter': breakLine,
  Enter: splitListItem(list_item),
  Backspace: undoInputRule,
};

/** What the keys ask of whoever is around the editor. */
export interface KeysOutside {
  readonly openLink: Command;
  /** Nothing of what was typed here is left to undo, or to do again. */
  onSpent(direction: 'undo' | 'redo'): void;
}

const orSpent =
  (command: Command, onSpent: () => void): Command =>
  (...place) => {
    if (!command(...place)) onSpent();
    return true;
  };

export const plugins = ({ openLink, onSpent }: KeysOutside): Plugin[] => [
  history(),
  linksAddresses,
  textBecomesFacts,
  inputRules({
    rules: [
      wrappingInputRule(/^\s*[-*•]\s$/, bullet_list),
      wrappingInputRule(
        /^(\d{1,3})[.)]\s$/,
        ordered_list,
        ([, start]) => ({ start: Number(start) }),
        ([, start], { childCount, attrs }) => childCount + attrs['start'] === Number(start),
      ),
    ],
  }),
  keymap({
    ...keys,
    'Mod-k': openLink,
    'Mod-z': orSpent(undo, () => onSpent('undo')),
    'Mod-y': orSpent(redo, () => onSpent('redo')),
    'Mod-Shift-z': orSpent(redo, () => onSpent('redo')),
  }),
  keymap(baseKeymap),
];
