import type { Rule } from './content-template.ts';

/** The label that our texts quote, as glossaries have it. */
const LABEL = 'manage booking';

/** Bold is what stands on a button: the label that the glossary has confirmed, or none. A button that is described is not bold. */
export const realLabels: Rule = ({ texts, glossary }) => {
  const labels =
    glossary?.terms.filter(({ en }) => en.toLowerCase() === LABEL).flatMap(({ use }) => use) ?? [];
  return texts
    .filter(({ kind }) => kind === 'answer')
    .flatMap(({ path, text }) =>
      [...text.matchAll(/\*\*([^*]+)\*\*/g)]
        .filter(([, bold = '']) => !labels.includes(bold))
        .map(([, bold = '']) => ({
          path,
          message: `has “${bold}” in bold, which is no label that the glossary has for “${LABEL}”. Quote that, or leave it plain.`,
        })),
    );
};
