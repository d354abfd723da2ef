import { compareFaqs, isSame } from '../check/compare-faqs.ts';
import { defineCommand } from './command.ts';
import { diffText } from './diff-text.ts';
import { LANG, OVERRIDES, SET, sourceOf } from './faq-source.ts';
import { addressOf, readFiles } from './files.ts';
import { prepare } from './prepared-faq.ts';
import { sentence, sentenceIn } from './report.ts';
import { paintFor } from './terminal.ts';
import { UsageError } from './usage-error.ts';

export const diffCommand = defineCommand({
  name: 'diff',
  operands: 'OLD NEW',
  summary: 'shows what a new version of a template changes for your visitors',
  about: [
    'OLD and NEW are template files, URLs, or names of shipped templates. The comparison covers what your visitors see; texts that your overrides replace do not count.',
    'Exit status 1 if something in your overrides has no target in NEW and so has no effect; else 0.',
    '--json prints { same, newQuestions, removedQuestions, rewordedQuestions, changedAnswers, nowGaps, nowAnswered, movedEntries, reordered, sectionTitles, notices, videos, actions, withoutTarget: [{ path, message }] } and title if it changed. Questions are { id, section, question, answer } or, unanswered, { id, section, question, gap }; changes are { id, old, new }, of which notices, videos and actions may lack one.',
  ],
  options: {
    overrides: OVERRIDES,
    lang: LANG,
    set: SET,
    json: { help: 'Prints JSON.' },
  },
  examples: [
    'faq-embed diff general.json general-new.json --overrides clinic.json',
    'faq-embed diff https://cdn.example.com/1.0/faq-templates/en/general.json general --overrides clinic.json --json',
  ],
  async run({ overrides, lang, set, json }, [old, now, ...more], io) {
    if (old === undefined || now === undefined || more.length)
      throw new UsageError(
        'Two templates are compared: the old and the new one. Example: faq-embed diff old.json general --overrides clinic.json',
      );
    const files = readFiles(io);
    const of = async (template: string) =>
      prepare(await sourceOf({ template, lang, overrides, set }, files), files);
    const [before, after] = [await of(old), await of(now)];
    const changes = compareFaqs(before, after);
    const own = overrides === undefined ? '' : addressOf(overrides);
    const lost = after.faq.problems.filter(({ code, source }) => code === 'unknown-name' && source === own);
    const withoutTarget = lost.map((problem) => ({ path: problem.path, message: sentenceIn(own, problem) }));
    if (json) {
      const same = !lost.length && isSame(changes);
      io.out(`${JSON.stringify({ same, ...changes, withoutTarget }, null, 2)}\n`);
    } else {
      io.out(diffText(changes, withoutTarget, paintFor('out', io)));
    }
    for (const problem of after.faq.problems)
      if (!lost.includes(problem)) io.err(`Warning: ${sentence(problem)}\n`);
    return lost.length ? 1 : 0;
  },
});
