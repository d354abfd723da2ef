import styles from './languages.css?inline';

/** A style sheet of its own: policies forbid style elements, and pages in one language need none of it. */
export function wearStyles(root: ShadowRoot): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets.push(sheet);
}
