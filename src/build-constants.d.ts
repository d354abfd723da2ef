// Put in by the build (vite.config.ts).
declare const __VERSION__: string;
declare const __SHIPPED_TEMPLATES__: Readonly<Record<string, readonly string[]>>;
declare const __TEMPLATES_PATH__: string;
declare const __ANSWERS_PATH__: string;
