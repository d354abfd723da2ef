import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Finding } from '../draft/findings.ts';
import type { Made } from '../draft/made.ts';
import { judge } from '../fields/judge.ts';
import { nameOfLanguage } from '../language-names.ts';
import type { SiteFile } from '../site/files.ts';
import { download } from '../take-away.ts';
import { count, t } from '../words.ts';
import { downloadButton } from './download-button.ts';
import { isOfTheDay } from './join-part.ts';

/**
 * What is worth a look before anybody else sees it: of a fact what its field says of it, else in the sentences of the command
 * line's check, which knows English alone.
 */
export function findingsView(findings: readonly Finding[], made: Made) {
  if (!findings.length) return nothing;
  return html`<details class="b-more">
    <summary>${count('site.findings', findings.length)}</summary>
    <ul class="b-numbered">
      ${findings.map((finding) => {
        const sentence = sentenceOfField(finding, made);
        return html`<li><b><bdi>${finding.place}</bdi></b>: <span lang=${sentence ? nothing : 'en'}>${sentence ?? finding.sentence}</span></li>`;
      })}
    </ul>
  </details>`;
}

function sentenceOfField({ fact = '' }: Finding, { customized, overrides, lang }: Made): string | undefined {
  const given = overrides.variables?.[fact];
  const value = Array.isArray(given) || typeof given !== 'object' ? given : undefined;
  const judgement = judge(customized.variables[fact]?.type ?? 'text', value, lang);
  return judgement.is === 'bad' ? judgement.sentence : undefined;
}

/** What people have a use for; the rest is for those who work with code. */
const FOR_PEOPLE: readonly SiteFile['kind'][] = ['handout', 'page', 'overrides'];
const isForPeople = ({ kind }: SiteFile): boolean => FOR_PEOPLE.includes(kind);

/** What is made of the same draft, to be taken away. */
export const filesView = (files: readonly SiteFile[], hasLanguages: boolean) =>
  rows(
    FOR_PEOPLE.flatMap((kind) => files.filter((file) => file.kind === kind)),
    hasLanguages,
  );

export function developersView(files: readonly SiteFile[], hasLanguages: boolean) {
  const others = files.filter((file) => !isForPeople(file) && !isOfTheDay(file));
  if (!others.length) return nothing;
  return html`<details class="b-more">
    <summary>${t('site.forDevelopers')}</summary>
    ${rows(others, hasLanguages)}
  </details>`;
}

const rows = (files: readonly SiteFile[], hasLanguages: boolean) => html`<ul class="b-rows">
  ${repeat(
    files,
    ({ name }) => name,
    (file) => html`<li class="b-row b-file-row">
      <span class="b-grow">${t(`file.${file.kind}`)}${file.lang && hasLanguages ? ` – ${nameOfLanguage(file.lang)}` : ''}</span>
      ${downloadButton(file.name, () => download(file.name, file.text, file.type))}
    </li>`,
  )}
</ul>`;
