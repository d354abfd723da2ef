import { leavesSite } from '../fill/leaves-site.ts';
import { asLabel } from '../fill/review-parts.ts';
import { type VideoPlayer, videoPlayer } from '../fill/video-player.ts';
import type { Messages } from '../model/content-model.ts';
import type { FaqEntry } from '../model/faq.ts';
import { page } from '../model/page-document.ts';
import { make, note, part } from './view/elements.ts';

const ALLOW = 'autoplay; fullscreen; picture-in-picture; encrypted-media';

/**
 * A video as a link that looks like a player. Nothing is asked of the video's host before somebody plays it; a plain click
 * or tap then puts the player in its place, and any other follows the link.
 */
export class Video {
  /** Of several only one plays: what is heard is what was asked for last. */
  static #heard: Video | undefined;

  readonly node: HTMLElement;
  readonly #link: HTMLAnchorElement;
  #playing: HTMLElement | undefined;
  #player: VideoPlayer | undefined;

  constructor(
    private readonly video: NonNullable<FaqEntry['video']>,
    private readonly messages: Messages,
  ) {
    const { href, title } = video;
    const says = messages.playVideo ? [note(asLabel(messages.playVideo))] : [];
    this.#player = videoPlayer(href, document.createElement('a').baseURI);
    this.#link = make('a', {}, make('span', { className: 'play' }), make('span', {}, ...says, title));
    // As it was written: the property would say it otherwise.
    this.#link.setAttribute('href', href);
    // For paper, where a path leads nowhere.
    if (!/^https?:/i.test(href)) this.#link.dataset.address = this.#link.href;
    this.#link.rel = 'noopener';
    this.#link.addEventListener('click', this.#onClick);
    this.node = part('video', this.#link);
    if (!this.#player) this.#opensTab();
  }

  /** Puts the link back: what cannot be seen must not be heard. */
  stop(): void {
    if (Video.#heard === this) Video.#heard = undefined;
    page().removeEventListener('securitypolicyviolation', this.#onRefusal);
    this.#playing?.remove();
    this.#playing = undefined;
    this.node.classList.remove('playing');
  }

  /** Stops what plays in a closed panel, or nowhere any more. */
  static stopHidden(): void {
    const { node } = Video.#heard ?? {};
    const isShown = node?.isConnected && node.closest('.panel:not([hidden])');
    if (!isShown) Video.#heard?.stop();
  }

  readonly #onClick = (event: MouseEvent) => {
    const { button, ctrlKey, metaKey, shiftKey, altKey } = event;
    if (!this.#player || button || ctrlKey || metaKey || shiftKey || altKey) return;
    event.preventDefault();
    this.#play(this.#player);
  };

  #play(player: VideoPlayer): void {
    Video.#heard?.stop();
    Video.#heard = this;
    page().addEventListener('securitypolicyviolation', this.#onRefusal);
    this.#playing = player.kind === 'file' ? this.#file(player) : this.#frame(player);
    this.node.append(this.#playing);
    this.node.classList.add('playing');
    this.#playing.focus({ preventScroll: true });
  }

  #frame({ src, start = '', mute = '' }: VideoPlayer): HTMLElement {
    // On a phone a frame of another site may begin by itself only without sound: one tap, not two.
    const isPhone = matchMedia('(pointer: coarse)').matches;
    const frame = make('iframe', { title: this.video.title, allow: ALLOW });
    frame.referrerPolicy = 'strict-origin-when-cross-origin';
    frame.src = src + start + (isPhone ? mute : '');
    return frame;
  }

  #file({ src }: VideoPlayer): HTMLElement {
    const properties = { controls: true, autoplay: true, playsInline: true, tabIndex: 0 };
    const file = make('video', properties);
    file.setAttribute('aria-label', this.video.title);
    file.src = src;
    return file;
  }

  /** The page's policy allows no player: from now on the link is followed. */
  readonly #onRefusal = ({ blockedURI, effectiveDirective, disposition }: SecurityPolicyViolationEvent) => {
    const isPlayer = /^(frame|media|child|default)-src$/.test(effectiveDirective);
    if (disposition !== 'enforce' || !isPlayer || !isOf(blockedURI, this.#player?.src)) return;
    this.#player = undefined;
    this.stop();
    this.#opensTab();
    this.#link.focus({ preventScroll: true });
  };

  /** As any link that leaves the site does, when it can say so. */
  #opensTab(): void {
    const { newTab } = this.messages;
    if (!newTab || !leavesSite(this.video.href, this.#link.baseURI, location.origin)) return;
    this.#link.target = '_blank';
    this.#link.lastElementChild?.append(note(` (${newTab})`));
  }
}

/** Whether a report of the browser, which often names no more than the origin, is about an address. */
function isOf(blocked: string, address = ''): boolean {
  try {
    return new URL(blocked).origin === new URL(address).origin;
  } catch {
    return false;
  }
}
