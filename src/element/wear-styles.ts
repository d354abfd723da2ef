/** Adds a style sheet: policies forbid style elements, and pages without a part need none of its own. */
export function wearStyles(root: ShadowRoot | null, css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root?.adoptedStyleSheets.push(sheet);
}
