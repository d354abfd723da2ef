/** As ../here.ts, for a classic script: its own address, known only while it runs for the first time. */
export const here: string = (document.currentScript as HTMLScriptElement).src;
