import { html, nothing } from 'lit';
import { loadJson } from '../../load/load-json.ts';
import type { DraftInfographic } from '../site/infographic.ts';
import type { PageToPrint } from '../site/print-page.ts';
import { download } from '../take-away.ts';
import { t } from '../words.ts';
import { downloadButton } from './download-button.ts';
import { Step } from './step.ts';

const PPTX = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/** The way of an appointment on one page: how it looks, and its files. Made when somebody opens it. */
export class InfographicPart extends Step {
  static override properties = {
    ...Step.properties,
    made: { state: true },
    isOpen: { state: true },
    hasFailed: { state: true },
  };

  private made: DraftInfographic | undefined;
  private isOpen = false;
  private hasFailed = false;
  #madeFor: object | undefined;

  protected override willUpdate(): void {
    const { made } = this.session;
    if (!this.isOpen || !made || this.#madeFor === made) return;
    this.#madeFor = made;
    void this.#make(made);
  }

  async #make(wanted: NonNullable<typeof this.session.made>): Promise<void> {
    let made: DraftInfographic | undefined;
    try {
      const { infographicOf } = await import('../site/infographic.ts');
      made = await infographicOf(wanted, loadJson, new URL('templates/', document.baseURI).href);
    } catch {
      // There is nothing to show: that is said.
    }
    if (this.#madeFor !== wanted) return;
    this.made = made;
    this.hasFailed = !made;
  }

  protected override render() {
    return html`<details class="b-more" @toggle=${(event: Event) => {
      this.isOpen = (event.target as HTMLDetailsElement).open;
    }}>
      <summary>${t('site.infographic')}</summary>
      <p class="b-guidance">${t('site.infographicWhy')}</p>
      ${this.made ? this.#shown(this.made) : nothing}
      ${this.hasFailed ? html`<p class="b-said b-bad">${t('site.infographicFailed')}</p>` : nothing}
    </details>`;
  }

  async #print(page: PageToPrint): Promise<void> {
    const { printPage } = await import('../site/print-page.ts');
    await printPage(page);
  }

  #shown({ svg, html: page, toPrint, pptx, problems }: DraftInfographic) {
    const files = [
      ['svg', 'image/svg+xml', () => svg],
      ['pptx', PPTX, pptx],
      ['html', 'text/html', page],
    ] as const;
    return html`
      <img class="b-infographic" alt=${t('site.infographicAlt')} src=${`data:image/svg+xml,${encodeURIComponent(svg)}`}>
      ${
        problems.length
          ? html`<p class="b-said b-note">${t('site.infographicLess')}</p>
            <ul class="b-numbered" lang="en">${problems.map((problem) => html`<li>${problem}</li>`)}</ul>`
          : nothing
      }
      <ul class="b-rows">
        <li class="b-row b-file-row">
          <span class="b-grow">${t('site.infographic.pdf')}</span>
          <button type="button" class="b-quiet-button" @click=${() => this.#print(toPrint())}>
            ${t('site.infographicPrint')}
          </button>
        </li>
        ${files.map(
          ([kind, type, content]) => html`<li class="b-row b-file-row">
            <span class="b-grow">${t(`site.infographic.${kind}`)}</span>
            ${downloadButton(`infographic.${kind}`, () => download(`infographic.${kind}`, content(), type))}
          </li>`,
        )}
      </ul>
    `;
  }
}
