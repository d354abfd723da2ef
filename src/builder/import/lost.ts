/** What could not be kept of something that was opened, and in which question, or other part, it stood. */
export interface Lost {
  readonly what: 'image' | 'table' | 'script' | 'style' | 'form' | 'link' | 'other';
  readonly where: string;
}

/** Collects what was lost, each thing of a part once. */
export class LostParts {
  private readonly parts = new Map<string, Lost>();

  add(what: Lost['what'], where: string): void {
    this.parts.set(`${what} ${where}`, { what, where });
  }

  all(): readonly Lost[] {
    return [...this.parts.values()];
  }
}
