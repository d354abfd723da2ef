import { publish } from '../compile/compile.ts';
import { languages } from '../load/shipped-templates.ts';
import type { Draft } from '../model/faq-document.ts';
import { matchLanguage } from '../model/match-language.ts';

/** An FAQ document as a file. */
export const documentText = (draft: Draft): string => `${JSON.stringify(publish(draft))}\n`;

/** It becomes part of a file's name. */
const LANGUAGE_TAG = /^[A-Za-z]{2,8}(-[A-Za-z\d]{1,8})*$/;

/**
 * The languages that overrides make documents in: their own first, then those under `languages`.
 *
 * @param fallback The language of what they make where they name none.
 * @param isShipped Whether they are laid over a shipped template, which is there in some languages only.
 */
export function documentLanguages(
  overrides: unknown,
  fallback: string,
  isShipped = true,
): { readonly known: readonly string[]; readonly unknown: readonly string[] } {
  const { lang, languages: others } = (overrides ?? {}) as { lang?: unknown; languages?: unknown };
  const tags = typeof others === 'object' && others !== null ? Object.keys(others) : [];
  const isKnown = (tag: string) =>
    LANGUAGE_TAG.test(tag) && (!isShipped || matchLanguage(tag, languages) !== undefined);
  const own = typeof lang === 'string' && isKnown(lang) ? lang : fallback;
  return {
    known: [...new Set([own, ...tags.filter(isKnown)])],
    unknown: tags.filter((tag) => !isKnown(tag)),
  };
}

/** The name of a file in a language: `faq/northwind.json` → `faq/northwind.de.json`. */
export const withLanguage = (file: string, tag: string): string =>
  /\.json$/i.test(file) ? file.replace(/\.json$/i, `.${tag}.json`) : `${file}.${tag}.json`;
