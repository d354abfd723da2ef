import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePatches } from '../../src/compile/compiled-patches.ts';
import { draftOfTemplate } from '../../src/compile/draft-of-template.ts';
import { readMarkdown } from '../../src/compile/markdown-on-node.ts';
import { overlay } from '../../src/compile/overlay.ts';
import { parseOverrides } from '../../src/compile/parse-overrides.ts';
import { parseTemplate } from '../../src/compile/parse-template.ts';
import { fillDocument } from '../../src/fill/fill-document.ts';
import { treeText } from '../../src/model/answer-tree.ts';
import type { Answer, Overrides, Template } from '../../src/model/content-model.ts';
import type { Report } from '../../src/model/errors.ts';
import type { Draft } from '../../src/model/faq-document.ts';
import { isSafe, treeFaults } from '../fill/tree-faults.ts';
import {
  collector,
  dataset,
  frozen,
  HOSTILE,
  overridesJson,
  PLACEHOLDER,
  partsOf,
  templateJson,
} from './arbitraries.ts';
import { verbatim } from './drafts.ts';

const silent = () => {};
/** Values of the right shape, as parse gives them, and frozen. */
const drafts = (read = verbatim) =>
  templateJson.map((json) =>
    frozen(draftOfTemplate(parseTemplate(json, 'template', silent) as Template, read, silent)),
  );
const template = drafts();
const overrides = overridesJson.map((json) => frozen(parseOverrides(json, 'overrides', silent)));

const lay = (base: Draft, patch: Overrides, read = verbatim, report: Report = silent) =>
  overlay(base, frozen(compilePatches(patch, read, report)), report);
/** Answers of a patch as a draft has them. */
const inDraft = (answers: readonly Answer[]) =>
  answers.map(({ text, more, ...rest }) => ({
    ...rest,
    body: [text],
    ...(more && { more: more.map(({ text, ...one }) => ({ ...one, body: [text] })) }),
  }));
const idsOf = (items: readonly { readonly id: string }[] = []) => items.map(({ id }) => id);
/** The ids that a patch does not move, change or remove. */
const untouched = (ids: readonly string[], patches: object = {}) =>
  ids.filter((id) => !Object.hasOwn(patches, id));
const own = <T>(record: Readonly<Record<string, T>> | undefined, name: string) =>
  record && Object.hasOwn(record, name) ? record[name] : undefined;

/** Whether a question of one's own, whole and in another section, has the id of an entry: it may stand in its place. */
const isTaken = (patch: Overrides, section: string, id: string) =>
  Object.entries(patch.sections ?? {}).some(([other, change]) => {
    const { question, answer, answers } = (other !== section && own(change?.entries ?? undefined, id)) || {};
    return question && (answer || answers?.length);
  });
/** A section without the entries whose place is taken. */
const remaining = <T extends Draft['sections'][number]>(patch: Overrides, section: T | undefined) =>
  section && { ...section, entries: section.entries.filter(({ id }) => !isTaken(patch, section.id, id)) };

function check<T extends [unknown, ...unknown[]]>(
  arbitraries: { [K in keyof T]: fc.Arbitrary<T[K]> },
  holds: (...args: T) => void,
) {
  fc.assert(
    fc.property(fc.tuple<T>(...arbitraries), (args) => holds(...args)),
    { numRuns: 300 },
  );
}

describe('any overrides over any template', { timeout: 60_000 }, () => {
  it('keep every section, entry and action that no patch touches, in order and as it was', () => {
    check([template, overrides], (base, patch) => {
      const faq = lay(base, patch);
      const sections = untouched(idsOf(base.sections), patch.sections);
      expect(idsOf(faq.sections).filter((id) => sections.includes(id))).toEqual(sections);
      for (const before of base.sections) {
        const after = remaining(
          patch,
          faq.sections.find(({ id }) => id === before.id),
        );
        const change = own(patch.sections, before.id);
        if (change === undefined) expect(after).toEqual(remaining(patch, before));
        if (!after || change === null) continue;
        const entries = untouched(idsOf(remaining(patch, before)?.entries), change?.entries);
        expect(idsOf(after.entries).filter((id) => entries.includes(id))).toEqual(entries);
        for (const id of entries) {
          const entry = before.entries.find((one) => one.id === id);
          expect(after.entries.find((one) => one.id === id)).toEqual(entry);
        }
      }
      const actions = untouched(idsOf(base.actions), patch.actions);
      expect(idsOf(faq.actions).filter((id) => actions.includes(id))).toEqual(actions);
    });
  });

  it('remove what is null, and nothing that is only changed', () => {
    check([template, overrides], (base, patch) => {
      const faq = lay(base, patch);
      for (const { id } of base.sections) {
        expect(idsOf(faq.sections).includes(id)).toBe(own(patch.sections, id) !== null);
      }
      for (const { id } of base.actions ?? []) {
        expect(idsOf(faq.actions).includes(id)).toBe(own(patch.actions, id) !== null);
      }
      for (const { id, entries } of base.sections) {
        const changes = own(patch.sections, id)?.entries;
        const after = faq.sections.find((section) => section.id === id);
        for (const entry of after ? entries : []) {
          if (isTaken(patch, id, entry.id)) continue;
          expect(idsOf(after?.entries).includes(entry.id)).toBe(own(changes, entry.id) !== null);
        }
      }
    });
  });

  it('show the words of the patch, never the words they replace', () => {
    check([template, overrides], (base, patch) => {
      for (const { id, title, entries } of lay(base, patch).sections) {
        const change = own(patch.sections, id);
        if (change?.title) expect(title).toBe(change.title);
        for (const entry of entries) {
          const { question, answer, answers } = own(change?.entries, entry.id) ?? {};
          if (question) expect(entry.question).toBe(question);
          if (typeof answer === 'string') expect(entry.answers).toEqual(inDraft([{ text: answer }]));
          else if (answer === null || answers === null) expect(entry.answers).toEqual([]);
          else if (answers) expect(entry.answers).toEqual(inDraft(answers));
        }
      }
    });
  });

  it('use no id twice', () => {
    check([template, overrides], (base, patch) => {
      const { sections, actions } = lay(base, patch);
      for (const ids of [
        idsOf(sections),
        idsOf(sections.flatMap(({ entries }) => entries)),
        idsOf(actions),
      ]) {
        expect(new Set(ids).size).toBe(ids.length);
      }
    });
  });

  it('place what says where, next to its neighbour, unless a later one came between', () => {
    check([template, fc.constantFrom('before', 'after'), fc.nat(), fc.nat()], (base, side, from, to) => {
      const ids = idsOf(base.sections);
      const [moved, target] = [ids[from % ids.length], ids[to % ids.length]];
      if (!moved || !target || moved === target) return;
      const patch = { sections: Object.fromEntries([[moved, { [side]: target }]]) };
      const after = idsOf(lay(base, patch).sections);
      expect(after.indexOf(moved) - after.indexOf(target)).toBe(side === 'before' ? -1 : 1);
      expect(after.filter((id) => id !== moved)).toEqual(ids.filter((id) => id !== moved));
    });
  });

  it('give the same twice, result and reports', () => {
    check([template, overrides], (base, patch) => {
      const [first, second] = [collector(), collector()];
      expect(lay(base, patch, verbatim, first.report)).toEqual(lay(base, patch, verbatim, second.report));
      expect(first.reports).toEqual(second.reports);
    });
  });

  it('report nothing when every id and place is known', () => {
    check([template], (base) => {
      const first = base.sections[0];
      const sections = Object.fromEntries(
        base.sections.map(({ id, entries }) => [
          id,
          {
            title: 'New',
            entries: Object.fromEntries(idsOf(entries).map((entry) => [entry, { answer: 'A' }])),
          },
        ]),
      );
      const { report, reports } = collector();
      const faq = lay(base, { sections }, verbatim, report);
      expect(reports).toEqual([]);
      expect(idsOf(faq.sections[0]?.entries)).toEqual(idsOf(first?.entries));
    });
  });

  it('pollute nothing: every object is a plain one', () => {
    check([template, overrides], (base, patch) => {
      for (const part of partsOf(lay(base, patch))) {
        expect([Object.prototype, Array.prototype]).toContain(Object.getPrototypeOf(part));
      }
      expect(Object.keys(Object.prototype)).toEqual([]);
    });
  });
});

describe('what is filled', { timeout: 60_000 }, () => {
  const langs = fc.constantFrom('en', 'de', 'ar', 'ja', 'pl');
  const faq = fc.tuple(drafts(readMarkdown), overrides, dataset, langs).map(([base, patch, data, lang]) => ({
    base: frozen({ ...lay(base, patch, readMarkdown), lang }),
    data: frozen(data),
  }));

  it('shows every entry or lists it as a gap, once and in order', () => {
    check([faq], ({ base, data }) => {
      const { sections, gaps } = fillDocument(base, data, silent);
      for (const { id, entries } of base.sections) {
        const shown = idsOf(sections.find((section) => section.id === id)?.entries);
        const hidden = idsOf(gaps.filter(({ section }) => section === id));
        expect([...shown, ...hidden].sort()).toEqual([...idsOf(entries)].sort());
        expect(idsOf(entries).filter((entry) => shown.includes(entry))).toEqual(shown);
      }
    });
  });

  it('shows every notice or lists it as a gap, once and in order', () => {
    check([faq], ({ base, data }) => {
      const { notices, gaps } = fillDocument(base, data, silent);
      const all = idsOf(base.notices);
      const hidden = idsOf(gaps.filter(({ section }) => !section));
      expect([...idsOf(notices), ...hidden].sort()).toEqual([...all].sort());
      expect(all.filter((id) => idsOf(notices).includes(id))).toEqual(idsOf(notices));
    });
  });

  it('holds no placeholder, and only links that a browser takes for safe ones', () => {
    check([faq], ({ base, data }) => {
      const { title, notices, sections, actions } = fillDocument(base, data, silent);
      const details = sections.flatMap(({ entries }) =>
        entries.flatMap(({ video, reviewed, owner }) => [video?.title, video?.href, reviewed?.text, owner]),
      );
      const texts = [
        title,
        ...notices.map(({ answer }) => treeText(answer)),
        ...details.filter((text) => text !== undefined),
        ...sections.flatMap((section) => [
          section.title,
          ...section.entries.flatMap(({ question, answer }) => [question, treeText(answer)]),
        ]),
        ...actions.flatMap(({ label, href }) => [label, href]),
      ];
      for (const text of texts) expect(text).not.toMatch(PLACEHOLDER);
      for (const { href } of actions) {
        expect(isSafe(href), href).toBe(true);
      }
      for (const { entries } of sections) {
        for (const { answer, video } of entries) {
          if (video) expect(isSafe(video.href), video.href).toBe(true);
          expect(treeFaults(answer, PLACEHOLDER)).toEqual([]);
        }
      }
    });
  });

  it('is the same twice, with names that mean something to JavaScript too', () => {
    const hostile = fc.constantFrom(...HOSTILE).map((name) => Object.fromEntries([[name, '24']]));
    check([faq, fc.oneof(dataset, hostile)], ({ base }, data) => {
      expect(fillDocument(base, data, silent)).toEqual(fillDocument(base, data, silent));
    });
  });
});
