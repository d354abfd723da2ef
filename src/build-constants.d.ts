// Put in by the build (vite.config.ts).
declare const __VERSION__: string;
declare const __SHIPPED_TEMPLATES__: Readonly<Record<string, readonly string[]>>;
declare const __TEMPLATES_PATH__: string;
declare const __ANSWERS_PATH__: string;
/** From the command line's module to the templates with their guidance. */
declare const __AUTHORING_PATH__: string;
