/** A paste of this data. Firefox gives an event that a script makes no data of its own. */
export function pasteInto(field: Element, data: Readonly<Record<string, string>>): void {
  const clipboardData = new DataTransfer();
  for (const [type, text] of Object.entries(data)) clipboardData.setData(type, text);
  const event = new Event('paste', { bubbles: true, cancelable: true });
  field.dispatchEvent(Object.defineProperty(event, 'clipboardData', { value: clipboardData }));
}
