/** What is read out after a link's text, such as that it opens a new tab, in the brackets that printers of its script set. */
export function inBrackets(note: string): string {
  if (/[\u3040-\u30ff\u3400-\u9fff]/.test(note)) return `（${note}）`;
  return /[\uac00-\ud7a3]/.test(note) ? `(${note})` : ` (${note})`;
}
