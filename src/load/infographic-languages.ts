/** The languages in which there are texts for the infographic, read off faq-templates/ by the build. */
export const infographics: readonly string[] = __INFOGRAPHICS__;
