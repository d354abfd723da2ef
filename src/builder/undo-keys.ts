import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Session } from './session.ts';

/** The keys for undo and redo, for the draft. In a field the browser's own undo counts: it knows single letters. */
export class UndoKeys implements ReactiveController {
  constructor(private readonly host: ReactiveControllerHost & { readonly session: Session }) {
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('keydown', this.#onKey);
  }

  hostDisconnected(): void {
    window.removeEventListener('keydown', this.#onKey);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const { target, key, shiftKey } = event;
    const { session } = this.host;
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const isField =
      target instanceof Element &&
      target.closest('input:not([type=radio], [type=checkbox]), textarea, [contenteditable]');
    if (isField) return;
    if (key.toLowerCase() === 'z') {
      event.preventDefault();
      if (shiftKey) session.redo();
      else session.undo();
    } else if (key.toLowerCase() === 'y') {
      event.preventDefault();
      session.redo();
    }
  };
}
