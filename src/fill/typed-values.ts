/**
 * Values as people type and copy them. A page whose values are all plain already ({@link isPlain}) never loads this.
 */
import type { VariableType } from '../model/content-model.ts';
import { visible } from './folded-text.ts';
import { dialled, strangeSign } from './telephone.ts';
import { typedDuration, typedMoney } from './typed-amounts.ts';
import { typedDate } from './typed-date.ts';
import { typedLink } from './typed-link.ts';

/** What was meant, in the one form in which format-value.ts takes a value of the type; nothing for what is none. */
function meant(type: VariableType, typed: string, lang: string): string | undefined {
  switch (type) {
    case 'hours':
    case 'minutes':
    case 'days':
      return typedDuration(typed, type, lang)?.toString();
    case 'url':
    case 'booking':
      return typedLink(typed);
    case 'email':
      return typedLink(typed).replace(/^mailto:/i, '');
    case 'tel':
      return dialled(typed);
    case 'money': {
      const money = typedMoney(typed, lang);
      return money && `${money.amount} ${money.currency}`;
    }
    case 'date':
      return typedDate(typed, lang)?.toISOString().slice(0, 10);
    default:
      return typed;
  }
}

export const typedValues = { meant, strangeSign, visible };
export type TypedValues = typeof typedValues;
