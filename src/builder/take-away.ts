/** What somebody takes from the page: a copy, or a file. */

/**
 * Puts a text into the clipboard; formatted, as editors without a source take it.
 *
 * @param plain What a place takes that takes no formatted text.
 * @returns whether it is there: a browser may refuse.
 */
export async function copyText(text: string, isFormatted = false, plain = text): Promise<boolean> {
  try {
    if (isFormatted && 'ClipboardItem' in globalThis) {
      const parts = { 'text/html': text, 'text/plain': plain };
      const blobs = Object.entries(parts).map(([type, part]) => [type, new Blob([part], { type })] as const);
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    } else await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

export function download(name: string, content: string | Uint8Array, type: string): void {
  const blob = new Blob([content as BlobPart], { type: `${type};charset=utf-8` });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // Some browsers read the file only after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
