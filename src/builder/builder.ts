import { toolsFor } from '../compile/compile-in-page.ts';
import { directionOf } from '../fill/direction-of.ts';
import { loadJson } from '../load/load-json.ts';
import { languages, templateNames } from '../load/shipped-templates.ts';
import type { Overrides } from '../model/content-model.ts';
import type { Draft } from '../model/faq-document.ts';
import { matchLanguage } from '../model/match-language.ts';
import type { BuilderApp } from './app.ts';
import { type BuilderDraft, newDraft } from './draft/draft.ts';
import { type Between, type Made, makeFaq } from './draft/made.ts';
import { fromFragment, isShareFragment } from './draft/share.ts';
import { DraftStore } from './draft/store.ts';
import type { OpenDraft } from './draft/store-parts.ts';
import { takeIn } from './draft/take-in.ts';
import type { DraftsDialog } from './drafts-dialog.ts';
import type { Opened } from './import/opened.ts';
import { Session } from './session.ts';
import type { ShareDialog } from './share-dialog.ts';
import { interfaceLang, nearestInterface, speak, t } from './words.ts';

/** Those who serve clients first, the most common ones before the rest; the one for staff last. */
const ORDER = ['healthcare', 'therapy', 'financial-services', 'retail', 'general', 'team'];
const TRADES = [...templateNames].sort((one, other) => ORDER.indexOf(one) - ORDER.indexOf(other));

/** The page's parts, in the order in which they stand on it. */
export interface BuilderParts {
  readonly app: BuilderApp;
  readonly drafts: DraftsDialog;
  readonly share: ShareDialog;
}

/** Keeps what is shown, what is made of it and what is stored together. */
export class Builder {
  readonly #store: DraftStore;
  readonly #tools = {
    ...toolsFor(loadJson),
    templates: new URL('templates/', document.baseURI).href,
  };
  #session: Session | undefined;

  constructor(private readonly parts: BuilderParts) {
    const { app, drafts, share } = parts;
    this.#store = new DraftStore({
      onStatus: (status) => {
        if (status.kind !== 'memory') return;
        app.kept = 'memory';
        app.isFull = status.reason === 'full';
      },
      onSaved: () => this.#isSaved(),
      onLost: () => this.#isElsewhere(true),
      onChanged: (draft) => this.#session?.replace(draft),
      // What was written here is a draft of its own now.
      onConflict: (_, copy) => this.#show({ draft: copy, mode: 'edit' }),
      onList: () => void drafts.refresh(),
    });
    drafts.store = this.#store;
    app.addEventListener('open-drafts', () => void drafts.show());
    app.addEventListener('share', () => this.#session && void share.show(this.#session.asDraft()));
    app.addEventListener('take-over', () => void this.#takeOver());
    app.addEventListener('speak', (event) => void this.#speak((event as CustomEvent<string>).detail));
    drafts.addEventListener('draft-open', (event) => void this.#open((event as CustomEvent<string>).detail));
    drafts.addEventListener('draft-new', () => void this.#add(this.#empty()));
    drafts.addEventListener(
      'draft-import',
      (event) => void this.#import((event as CustomEvent<Opened>).detail),
    );
    addEventListener('hashchange', () => void this.#openShared());
    addEventListener('beforeunload', (event) => {
      if (app.kept === 'memory' && this.#session?.history.past.length) event.preventDefault();
    });
  }

  /** Opens the draft of a link, else the last one, else a new one. */
  async start(): Promise<void> {
    await speak(nearestInterface(navigator.languages)).catch(() => {});
    this.#translatePage();
    // Answers cannot be shown without it: it comes while the template does.
    this.#tools.markdown().catch(() => {});
    if (await this.#openShared()) return;
    const [last] = await this.#store.all.list();
    const opened = last && (await this.#store.open(last.id));
    this.#show(opened ?? (await this.#store.add(this.#empty())));
  }

  #empty(): BuilderDraft {
    const lang = navigator.languages.map((tag) => matchLanguage(tag, languages)).find(Boolean) ?? 'en';
    return newDraft({ lang });
  }

  #show({ draft, mode }: OpenDraft): void {
    const { app, drafts } = this.parts;
    const session = new Session(draft.id, draft, (...of) => this.#make(...of), TRADES);
    this.#session = session;
    session.addEventListener('edit', () => this.#save());
    void this.#findRelatives(session, draft);
    drafts.current = draft.id;
    app.session = session;
    this.#isElsewhere(mode === 'read');
    this.#isSaved();
  }

  #make(overrides: Overrides, lang: string, earlier?: Draft, between?: Between): Promise<Made> {
    return makeFaq(overrides, lang, this.#tools, earlier, between);
  }

  #save(): void {
    const { app } = this.parts;
    if (this.#session && this.#store.save(this.#session.asDraft()) && app.kept !== 'memory')
      app.kept = 'saving';
  }

  #isSaved(): void {
    const { app } = this.parts;
    if (app.kept !== 'elsewhere') app.kept = this.#store.status.kind === 'memory' ? 'memory' : 'saved';
  }

  #isElsewhere(isElsewhere: boolean): void {
    const { app } = this.parts;
    if (this.#session) this.#session.isReadOnly = isElsewhere;
    app.kept = isElsewhere ? 'elsewhere' : 'saved';
    app.requestUpdate();
  }

  /** Drafts that come from the same one by way of links: this one can be compared with them. */
  async #findRelatives(session: Session, { id, origin = id }: BuilderDraft): Promise<void> {
    session.notes.relatives = (await this.#store.all.whole()).filter(
      (other) => other.id !== id && (other.origin ?? other.id) === origin,
    );
    session.dispatchEvent(new Event('change'));
  }

  async #open(id: string): Promise<void> {
    const opened = await this.#store.open(id);
    if (opened) this.#show(opened);
  }

  async #add(draft: BuilderDraft): Promise<void> {
    this.#show(await this.#store.add(draft));
  }

  async #takeOver(): Promise<void> {
    const opened = this.#session && (await this.#store.takeOver(this.#session.id));
    if (opened) this.#show(opened);
  }

  /** What is opened never takes the place of a draft: questions are added to the one that is open, and can be undone. */
  async #import(opened: Opened): Promise<void> {
    const session = this.#session;
    if (opened.kind === 'overrides') {
      const { overrides, options } = opened;
      await this.#add({ ...newDraft(overrides, 'words'), ...(options && { options }) });
    } else if (opened.kind === 'questions' && session) {
      const { questions } = opened;
      session.edit(t('undo.import'), (now) =>
        takeIn(now, session.lang, session.questions, questions, t('import.section')),
      );
      session.go('words');
    }
  }

  /** A link with a draft in it: shown as a draft of its own, whatever else there is. */
  async #openShared(): Promise<boolean> {
    if (!isShareFragment(location.hash)) return false;
    const { hash } = location;
    history.replaceState(null, '', location.pathname + location.search);
    try {
      const shared = await fromFragment(hash);
      await this.#add({ ...newDraft(), ...shared, updated: Date.now() });
      this.parts.app.say(t('share.opened'), 'differs');
      return true;
    } catch {
      this.parts.app.say(t('share.broken'));
      return false;
    }
  }

  async #speak(tag: string): Promise<void> {
    const { app, drafts, share } = this.parts;
    await speak(tag).catch(() => {
      app.say(t('app.noLanguage'));
    });
    this.#translatePage();
    for (const part of [app, drafts, share]) part.requestUpdate();
    this.#session?.dispatchEvent(new Event('change'));
  }

  #translatePage(): void {
    const { documentElement } = document;
    documentElement.lang = interfaceLang();
    documentElement.dir = directionOf(interfaceLang());
    document.title = t('app.page');
  }
}
