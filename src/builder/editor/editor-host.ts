import type { LitElement } from 'lit';
import type { Command } from 'prosemirror-state';
import type { EditorVariable } from './editor-words.ts';

/** The editor, as far as its parts need it. */
export interface EditorHost
  extends Pick<LitElement, 'querySelector' | 'querySelectorAll' | 'requestUpdate' | 'updateComplete'> {
  /** What its parts are told apart by from those of another editor. */
  readonly partId: string;
  readonly variables: readonly EditorVariable[];
  readonly lang: string;
  readonly dir: string;
  run(command: Command): void;
  focus(): void;
}
