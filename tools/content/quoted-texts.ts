import type { ContentTemplate, Found } from './content-template.ts';

/** Words in the quotes of any of our languages. */
const QUOTED = /“([^”]+)”|„([^“]+)“|«[\s\u00a0\u202f]*([^»]+?)[\s\u00a0\u202f]*»|「([^」]+)」/g;

/** The guidance of a list says where it stands (“as it reads after …”): so it reads in some text, or the author is misled. */
export const quotedTexts = ({
  texts,
  flat,
  variables,
}: Pick<ContentTemplate, 'texts' | 'flat' | 'variables'>): Found[] => {
  const shown = JSON.stringify(flat?.sections ?? []).toLowerCase();
  return texts.flatMap(({ path, text }): Found[] => {
    const [, name = ''] = /^variables\.(\w+)\.guidance$/.exec(path) ?? [];
    if (!flat || variables.get(name)?.type !== 'list') return [];
    return [...text.matchAll(QUOTED)]
      .map((match) => match.slice(1).find(Boolean) ?? '')
      .filter((quoted) => !shown.includes(quoted.replace(/[\s\u00a0\u202f:：…]+$/u, '').toLowerCase()))
      .map((quoted) => ({
        path,
        message: `quotes “${quoted}”, which no text has. Quote what stands there.`,
      }));
  });
};
