import { inBrackets } from '../fill/in-brackets.ts';
import { leavesSite } from '../fill/leaves-site.ts';
import { type VideoPlayer, videoPlayer } from '../fill/video-player.ts';
import type { Messages } from '../model/content-model.ts';
import type { FaqEntry } from '../model/faq.ts';
import { page } from '../model/page-document.ts';
import videoCss from './video.css?inline';
import { make, note } from './view/elements.ts';
import { wearStyles } from './wear-styles.ts';

const ALLOW = 'autoplay; fullscreen; picture-in-picture; encrypted-media';

/**
 * Makes a link to a video play it in its place: a chunk that only pages with a video load. Nothing is asked of the video's host
 * before somebody plays it; a plain click or tap then puts the player in place of the link, and any other follows the link.
 */
export class Video {
  /** Of several only one plays: what is heard is what was asked for last. */
  static #heard: Video | undefined;

  /** Once for a shadow root in which there are videos. */
  static wear(root: ShadowRoot | null): void {
    wearStyles(root, videoCss);
  }

  private readonly box: HTMLElement;
  #playing: HTMLElement | undefined;
  #player: VideoPlayer | undefined;

  constructor(
    private readonly link: HTMLAnchorElement,
    private readonly video: NonNullable<FaqEntry['video']>,
    private readonly messages: Messages,
  ) {
    this.box = link.parentElement as HTMLElement;
    this.#player = videoPlayer(video.href, link.baseURI);
    link.addEventListener('click', this.#onClick);
    if (!this.#player) this.#opensTab();
  }

  /** Puts the link back: what cannot be seen must not be heard. */
  stop(): void {
    if (Video.#heard === this) Video.#heard = undefined;
    page().removeEventListener('securitypolicyviolation', this.#onRefusal);
    this.#playing?.remove();
    this.#playing = undefined;
    this.box.classList.remove('playing');
  }

  /** Stops what plays in a closed panel, or nowhere any more. */
  static stopHidden(): void {
    const heard = Video.#heard;
    const isShown = heard?.box.isConnected && heard.box.closest('.panel:not([hidden])');
    if (!isShown) heard?.stop();
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
    this.box.append(this.#playing);
    this.box.classList.add('playing');
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
    this.link.focus({ preventScroll: true });
  };

  /** As any link that leaves the site does, when it can say so. */
  #opensTab(): void {
    const { newTab } = this.messages;
    if (!newTab || !leavesSite(this.video.href, this.link.baseURI, location.origin)) return;
    this.link.target = '_blank';
    this.link.lastElementChild?.append(note(inBrackets(newTab)));
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
