// Put in by the build (vite.config.ts).
declare const __VERSION__: string;
declare const __LANGUAGES__: readonly string[];
declare const __TEMPLATE_NAMES__: readonly string[];
declare const __TEMPLATES_PATH__: string;
declare const __ANSWERS_PATH__: string;
/** From the command line's module to the templates with their guidance. */
declare const __AUTHORING_PATH__: string;
/** From embed.js to the chunk that reads overrides. */
declare const __AUTHOR_PATH__: string;
/** In the build that pins all it loads: the integrity of the templates, by path below theirs. */
declare const __INTEGRITY__: Readonly<Record<string, string>> | undefined;
/** In the npm build: `lang/name` → the file's address, written so that bundlers know it for a file of theirs. */
declare const __TEMPLATE_FILES__: Readonly<Record<string, string>> | undefined;
