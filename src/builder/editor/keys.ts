import { baseKeymap, chainCommands } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { inputRules, undoInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list';
import type { Command, Plugin } from 'prosemirror-state';
import { schema } from './answer-schema.ts';
import { breakLine, deleteFact, textBecomesFacts, toggleBold, toggleItalic } from './commands.ts';
import { linksAddresses } from './plain-addresses.ts';

const { bullet_list, ordered_list, list_item } = schema.nodes;

/** With nothing left to undo, the browser would undo in its own way what it knows nothing of. */
const always =
  (command: Command): Command =>
  (...place) =>
    command(...place) || true;

/** Tab is left alone: it leaves the editor. */
const keys: Readonly<Record<string, Command>> = {
  'Mod-b': toggleBold,
  'Mod-i': toggleItalic,
  'Mod-z': always(undo),
  'Mod-y': always(redo),
  'Mod-Shift-z': always(redo),
  'Mod-]': sinkListItem(list_item),
  'Mod-[': liftListItem(list_item),
  'Shift-Enter': breakLine,
  'Mod-Enter': breakLine,
  Enter: splitListItem(list_item),
  Backspace: chainCommands(undoInputRule, deleteFact('before')),
  Delete: deleteFact('after'),
};

export const plugins = (openLink: Command): Plugin[] => [
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
  keymap({ ...keys, 'Mod-k': openLink }),
  keymap(baseKeymap),
];
