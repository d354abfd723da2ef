import type { Draft, FaqDocument } from '../model/faq-document.ts';

/** The FAQ document of a draft: without labels, guidance and suggestions, which are for its author. */
export function publish({ notices, variables, sections, ...rest }: Draft): FaqDocument {
  return {
    ...rest,
    variables: Object.fromEntries(
      Object.entries(variables).map(([name, { label: _, suggestions: __, ...variable }]) => [
        name,
        withoutGuidance(variable),
      ]),
    ),
    ...(notices && { notices: notices.map(withoutGuidance) }),
    sections: sections.map((section) => ({ ...section, entries: section.entries.map(withoutGuidance) })),
  };
}

const withoutGuidance = <T extends { readonly guidance?: string }>({ guidance: _, ...rest }: T) => rest;
