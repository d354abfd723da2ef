import { html, nothing } from 'lit';
import { behindAt } from '../draft/behind-items.ts';
import type { Item } from '../draft/items.ts';
import { type Behind, markFitting } from '../draft/translations.ts';
import { nameOfLanguage } from '../language-names.ts';
import type { Session } from '../session.ts';
import { changedWords } from '../steps/changed-words.ts';
import { side } from '../steps/difference-view.ts';
import { t } from '../words.ts';
import { plainWords } from './plain-words.ts';
import { sidesOf } from './sides.ts';

type Part = 'title' | 'question' | 'answer' | 'label' | 'href';

/** That a text is behind another language, with what that said before and says now; nothing where it is not. */
export function behindNote(session: Session, lang: string, item: Item | undefined, part: Part) {
  const behind = behindOfPart(session, lang, item, part);
  return behind ? note(session, behind, item, part) : nothing;
}

/** What the field of a text is described by: the note, where there is one. */
export const behindId = (session: Session, lang: string, item: Item | undefined, part: Part) =>
  behindOfPart(session, lang, item, part) ? idOf(lang, item, part) : nothing;

const idOf = (lang: string, item: Item | undefined, part: Part) =>
  `behind-${lang}-${item?.id ?? 'faq'}-${part}`;

const behindOfPart = (session: Session, lang: string, item: Item | undefined, part: Part) =>
  behindAt(session.overrides, item).find((one) => one.lang === lang && one.path.split('.').at(-1) === part);

function note(session: Session, behind: Behind, item: Item | undefined, part: Part) {
  const { lang, path } = behind;
  const isLacking = behind.is === 'missing' && Boolean(item?.isOwn);
  const fits = t(isLacking ? 'sides.notNeeded' : 'sides.fits');
  return html`<div class="b-behind">
    <p class="b-said b-note" id=${idOf(lang, item, part)}>${t(behind.is === 'stale' ? 'sides.staleWhy' : isLacking ? 'sides.missingWhy' : 'sides.originalWhy')}</p>
    ${change(session, behind, part)}
    ${
      session.isReadOnly
        ? nothing
        : html`<button type="button" class="b-quiet-button" @click=${() =>
            session.edit(t('undo.fits'), (now) => markFitting(now, lang, path, isLacking))}>${fits}</button>`
    }
  </div>`;
}

/** What the other language said and says; what stands beside is not said twice. */
function change(session: Session, { from, was, now }: Behind, part: Part) {
  const isInSight = sidesOf(session).beside === from || session.lang === from;
  if (was === undefined && isInSight && part !== 'title' && part !== 'href' && part !== 'label')
    return nothing;
  const texts = was === undefined ? [now] : [was, now];
  const redraw = () => session.dispatchEvent(new Event('change'));
  const shown = part === 'answer' ? plainWords(texts, session.made, redraw) : texts;
  const language = nameOfLanguage(from);
  const [before = '', after = ''] = was === undefined ? ['', ...shown] : shown;
  const [old, is] = changedWords(before, after);
  return html`<dl class="b-sides">
    ${was === undefined ? nothing : side(t('sides.before', { language }), old, 'was', from)}
    ${side(was === undefined ? language : t('sides.now', { language }), is, 'is', from)}
  </dl>`;
}
