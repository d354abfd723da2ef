/** A new element with these properties and children. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]>,
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...content);
  return element;
}

export type Make = typeof make;

/** Read out, not shown. */
export const note = (text: string): HTMLElement => make('span', { className: 'note' }, text);

/** An element that style sheets know by its class, and those of the page by its part. */
export function part(name: string, ...content: readonly (Node | string)[]): HTMLElement {
  const element = make('div', { className: name }, ...content);
  element.setAttribute('part', name);
  return element;
}
