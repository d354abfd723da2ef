/** This script's tag, known only while it runs for the first time. */
export const script = document.currentScript as HTMLScriptElement;

/** As ../load/script-url.ts, for a classic script: its own address. */
export const scriptUrl: string = script.src;
