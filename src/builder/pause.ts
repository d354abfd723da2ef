/** Not in Safari. */
const { scheduler } = globalThis as { readonly scheduler?: { readonly yield?: () => Promise<void> } };

/** Lets what is waiting go first, such as a key: what takes long is done in parts, with one between them. */
export const pause = (): Promise<void> =>
  scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
