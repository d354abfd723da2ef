import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { setValue } from '../draft/edits.ts';
import { setWording, wordingOf } from '../draft/fact-wording.ts';
import type { Session } from '../session.ts';
import { t } from '../words.ts';

/** A fact of the draft as a field; what is typed goes into the draft. Where the language words it by itself, that is changed. */
export function fact(session: Session, name: string, effect = ''): TemplateResult {
  const { overrides, made, lang } = session;
  const variable = made?.base.variables[name] ?? made?.customized.variables[name];
  const label = variable?.label ?? name;
  const wording = wordingOf(overrides, lang, name);
  const given = wording ?? overrides.variables?.[name];
  const isValue = given !== null && (typeof given !== 'object' || Array.isArray(given));
  return html`<b-fact
    .name=${name}
    .type=${variable?.type ?? 'text'}
    .label=${label}
    .guidance=${variable?.guidance ?? ''}
    .effect=${effect}
    .value=${live(isValue ? given : undefined)}
    .suggestions=${variable?.suggestions ?? []}
    .preset=${typeof variable?.value === 'string' && variable.type === 'text' ? variable.value : ''}
    .lang=${lang}
    @fact-change=${(event: CustomEvent) =>
      session.edit(
        t('undo.fact', { label }),
        (now) =>
          wording === undefined
            ? setValue(now, name, event.detail.value)
            : setWording(now, lang, name, event.detail.value),
        `fact:${name}`,
      )}
    @fact-left=${() => session.leaveField()}
  ></b-fact>`;
}
