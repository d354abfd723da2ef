import type { ContentTemplate, Found } from './content-template.ts';

/** What authors read is read in the builder too, by people who see labels and know no names: “the emergency number”. */
export const noVariableNames = ({
  texts,
  variables,
}: Pick<ContentTemplate, 'texts' | 'variables'>): Found[] => {
  // Those of one small word, such as “phone”, are words of the language as well.
  const names = [...variables.keys()].filter((name) => /[A-Z]/.test(name));
  if (!names.length) return [];
  const named = new RegExp(`(?<![A-Za-z{])(${names.join('|')})(?![A-Za-z}])`);
  return texts
    .filter(({ kind }) => kind === 'label' || kind === 'guidance')
    .flatMap(({ path, text }): Found[] => {
      const [name] = named.exec(text) ?? [];
      return name ? [{ path, message: `has the name ${name}. Say it in words: what its label says.` }] : [];
    });
};
