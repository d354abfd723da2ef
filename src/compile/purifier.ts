import DOMPurify from 'dompurify';
import { page } from '../model/page-document.ts';

/**
 * DOMPurify, of our own, so that hooks of the host page's and ours never meet. One for all that parses HTML in a page: a
 * policy for Trusted Types may often be made once only.
 */
export const purifier = DOMPurify(
  new Proxy(window, {
    // It asks the document for much that elements of the page can hide.
    get: (target, name) => (name === 'document' ? page() : Reflect.get(target, name)),
  }),
);
