import type { Draft, FaqDocument } from '../model/faq-document.ts';

/** The FAQ document of a draft: without labels, guidance and suggestions, which are for its author, and without what no widget shows. */
export function publish({
  notices,
  variables,
  sections,
  lineage: _,
  infographic: __,
  ...rest
}: Draft): FaqDocument {
  return {
    ...rest,
    variables: Object.fromEntries(
      Object.entries(variables).map(([name, { label: ___, suggestions: ____, ...variable }]) => [
        name,
        withoutGuidance(variable),
      ]),
    ),
    ...(notices && { notices: notices.map(withoutGuidance) }),
    sections: sections.map((section) => ({ ...section, entries: section.entries.map(withoutGuidance) })),
  };
}

const withoutGuidance = <T extends { readonly guidance?: string }>({ guidance: _, ...rest }: T) => rest;
