/** What a command writes to and reads from: the process's own streams, or those of a test. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly stdin: () => AsyncIterable<Uint8Array>;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Which of the streams a person reads as they are written. */
  readonly terminal: { readonly out: boolean; readonly err: boolean };
}

/** How a word is set apart on a terminal. */
const TONES = { bold: 1, red: 31, green: 32, yellow: 33 } as const;
export type Tone = keyof typeof TONES;
export type Paint = (tone: Tone, text: string) => string;

/** Colours for one of the streams: none into a file or a pipe, or if NO_COLOR is set (no-color.org). */
export const paintFor = (stream: 'out' | 'err', { terminal, env }: Io): Paint =>
  terminal[stream] && !env.NO_COLOR
    ? (tone, text) => `\x1b[${TONES[tone]}m${text}\x1b[0m`
    : (_, text) => text;

/** The streams of the process. */
export const processIo = (): Io => ({
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  stdin: () => process.stdin,
  env: process.env,
  terminal: { out: Boolean(process.stdout.isTTY), err: Boolean(process.stderr.isTTY) },
});
