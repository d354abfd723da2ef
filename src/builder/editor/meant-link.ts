import { isSafeLink } from '../../compile/check-links.ts';
import { lookAlike } from '../../fill/booking-link.ts';
import { dialled } from '../../fill/telephone.ts';
import { typedLink } from '../../fill/typed-link.ts';

/** `example.com/page`, where the `https://` was left out; not `page.html`. */
const BARE_HOST =
  /^(?:[\p{L}\d-]+\.)+(?!(?:html?|php|aspx?|pdf|docx?|jpe?g|png)(?=[/?#]|$))\p{L}{2,}(?::\d+)?(?=[/?#]|$)/iu;
const TELEPHONE = /^\+?[\d\s()./\u2010-\u2015-]{5,}$/;

/** A link as it was meant; nothing when nobody should follow it. */
export function meantLink(typed: string): string | undefined {
  const link = withScheme(typedLink(typed));
  return link && isSafeLink(link) && !lookAlike(link) ? link : undefined;
}

function withScheme(link: string): string {
  if (BARE_HOST.test(link)) return `https://${link}`;
  const number = TELEPHONE.test(link) && !link.startsWith('/') ? dialled(link) : undefined;
  return number ? `tel:${number}` : link;
}
