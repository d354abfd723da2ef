let own: Document | undefined;

/**
 * The document, with its members as its prototypes have them. On `document` itself a page's `<img name="body">` or
 * `<form name="currentScript">` hides the member of that name. What makes nodes is asked of `document` all the same:
 * libraries do so too, and nothing works on a page that hides it.
 */
export const page = (): Document =>
  (own ??= new Proxy(document, {
    get(target, name) {
      const member: unknown = Reflect.get(Document.prototype, name, target);
      return typeof member === 'function' ? member.bind(target) : member;
    },
  }));

/** The element around another one, also where a form's field is called `parentElement`. */
export const parentElementOf = (node: Node): Element | null =>
  Reflect.get(Node.prototype, 'parentElement', node) as Element | null;
