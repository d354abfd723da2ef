// Put in by the build (vite.config.ts).
declare const __VERSION__: string;
declare const __LANGUAGES__: readonly string[];
declare const __TEMPLATE_NAMES__: readonly string[];
/** The languages that have texts for the infographic. */
declare const __INFOGRAPHICS__: readonly string[];
declare const __TEMPLATES_PATH__: string;
/** From the command line's module to the templates with their guidance. */
declare const __AUTHORING_PATH__: string;
/** From embed.js, and the folder that it is in, to the chunk that compiles. */
declare const __COMPILE_PATH__: string;
/** In the build that pins all it loads: the integrity of the templates, by path below theirs. */
declare const __INTEGRITY__: Readonly<Record<string, string>> | undefined;
/** Whether this is the npm build, where an app imports the templates that it uses. */
declare const __IN_PACKAGE__: boolean;
