/** An element with what is in it, for contestants whose manuals have plain DOM or HTML. */
export function make(
  name: string,
  properties: Readonly<Record<string, string>> = {},
  ...content: (Node | string)[]
): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) made.setAttribute(key, value);
  made.append(...content);
  return made;
}

/** An element that holds HTML which was made safe before. */
export function makeFromHtml(name: string, html: string, properties: Readonly<Record<string, string>> = {}) {
  const made = make(name, properties);
  made.innerHTML = html;
  return made;
}
