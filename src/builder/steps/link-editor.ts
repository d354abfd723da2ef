import { html, nothing } from 'lit';
import { setPart } from '../draft/edits.ts';
import { factsOfLink, type TopLink } from '../draft/links.ts';
import { meantLink } from '../editor/meant-link.ts';
import { asTyped } from '../fields/as-typed.ts';
import { fact } from '../fields/fact.ts';
import type { Session } from '../session.ts';
import { t } from '../words.ts';

/** Whether somebody gives an address of their own, and what they typed that nobody could follow. */
export interface OwnAddress {
  readonly isOwn: boolean;
  readonly refused: string;
}

/** The words of a link, and where it leads: to one of the facts, which is asked for here, or to an address. */
export function linkEditor(
  session: Session,
  link: TopLink,
  address: OwnAddress,
  onAddress: (address: OwnAddress) => void,
) {
  const leads = session.view.insertable.filter(({ href }) => href !== undefined);
  const chosen = address.isOwn ? undefined : leads.find(({ href }) => href === link.href);
  return html`
    <div class="b-field">
      <label class="b-label" for="link-label">${t('words.linkLabel')}</label>
      <input
        class="b-input"
        id="link-label"
        dir="auto"
        .value=${asTyped(link.label)}
        @input=${({ target }: Event) => changeLabel(session, link, (target as HTMLInputElement).value)}
        @blur=${() => session.leaveField()}
      >
    </div>
    <div class="b-field">
      <label class="b-label" for="link-leads">${t('editor.linkTarget')}</label>
      <select
        class="b-input"
        id="link-leads"
        @change=${({ target }: Event) => {
          const { value } = target as HTMLSelectElement;
          onAddress({ isOwn: !value, refused: '' });
          if (value) setHref(session, link, value);
        }}
      >
        <option value="" ?selected=${!chosen}>${t('editor.ownAddress')}</option>
        ${leads.map(({ label, href }) => html`<option value=${href ?? ''} ?selected=${href === chosen?.href}>${label}</option>`)}
      </select>
    </div>
    ${chosen ? nothing : addressField(session, link, address, onAddress)}
    ${factsOfLink(chosen ? link : { ...link, href: '' }).map((name) => fact(session, name))}
  `;
}

function addressField(
  session: Session,
  link: TopLink,
  { refused }: OwnAddress,
  onAddress: (address: OwnAddress) => void,
) {
  const given = link.href.includes('{{') ? '' : link.href;
  return html`<div class="b-field">
    <label class="b-label" for="link-address">${t('editor.linkAddress')}</label>
    <input
      class="b-input"
      id="link-address"
      type="text"
      inputmode="url"
      dir="ltr"
      spellcheck="false"
      autocapitalize="off"
      autocomplete="off"
      aria-describedby="link-refused"
      aria-invalid=${Boolean(refused)}
      .value=${asTyped(refused || given)}
      @input=${({ target }: Event) => {
        const href = meantLink((target as HTMLInputElement).value);
        if (href) setHref(session, link, href, `href:${link.id}`);
      }}
      @blur=${({ target }: Event) => {
        const { value } = target as HTMLInputElement;
        onAddress({ isOwn: true, refused: meantLink(value) ? '' : value.trim() });
        session.leaveField();
      }}
    >
    <p class="b-said b-bad" id="link-refused" aria-live="polite">${refused ? t('editor.linkRefused') : nothing}</p>
  </div>`;
}

function setHref(session: Session, link: TopLink, href: string, field?: string): void {
  session.edit(t('undo.link'), (now) => setPart(now, session.lang, link, 'href', href), field);
}

/** A link of one's own has no other words to go back to: the last ones stay until there are others. */
function changeLabel(session: Session, link: TopLink, typed: string): void {
  const label = typed.trim() ? typed : undefined;
  if (!label && link.isOwn) return;
  session.edit(t('undo.link'), (now) => setPart(now, session.lang, link, 'label', label), `label:${link.id}`);
}
