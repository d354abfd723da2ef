/** What every contestant but ours loads: an FAQ as plain as can be, its variables filled already. */
export interface BenchFaq {
  readonly title: string;
  readonly booking: { readonly label: string; readonly href: string };
  readonly sections: readonly BenchSection[];
}

export interface BenchSection {
  readonly id: string;
  readonly title: string;
  readonly entries: readonly BenchEntry[];
}

export interface BenchEntry {
  readonly id: string;
  readonly question: string;
  /** Markdown. */
  readonly answer: string;
}

/** Where the FAQ is to stand, and what stands there until then: the booking link. */
export const place = document.querySelector('#faq') as HTMLElement;

export async function loadFaq(): Promise<BenchFaq> {
  const response = await fetch(place.dataset.faq as string);
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return (await response.json()) as BenchFaq;
}
