import DOMPurify from 'dompurify';
import { marked } from 'marked';

/** An answer as HTML that is safe to show, as the manuals of both libraries have it. */
export const safeHtml = (markdown: string): string =>
  DOMPurify.sanitize(marked.parse(markdown, { async: false }));
