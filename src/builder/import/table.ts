import { asPlainText } from '../../compile/pasted-text.ts';
import { htmlAnswer } from './html-answer.ts';
import type { LostParts } from './lost.ts';
import type { ImportedQuestion } from './page-questions.ts';
import { answerNodes } from './told-questions.ts';

type Column = 'question' | 'answer' | 'section';

/** What columns are called, in the languages of the templates. */
const NAMES: Readonly<Record<Column, RegExp>> = {
  question:
    /^(?:questions?|frage|fragen|pregunta|preguntas|domanda|domande|pergunta|perguntas|q|質問|问题|問題|질문|السؤال|سؤال|प्रश्न|सवाल)$/i,
  answer:
    /^(?:answers?|antwort|antworten|respuesta|respuestas|réponse|réponses|risposta|risposte|resposta|respostas|a|回答|答え|答案|답변|الإجابة|إجابة|الجواب|جواب|उत्तर|जवाब)$/i,
  section:
    /^(?:sections?|categor(?:y|ies)|topics?|group|abschnitt|kategorie|thema|rubrik|sección|categoría|tema|rubrique|catégorie|thème|sezione|categoria|argomento|seção|分類|カテゴリー?|セクション|类别|分类|類別|카테고리|섹션|القسم|قسم|فئة|अनुभाग|श्रेणी)$/i,
};

/**
 * The questions in the text of a spreadsheet: question, answer and, where there is one, section. Nothing where a text is no
 * table.
 *
 * @param isTable Whether the file's name says so. Otherwise the text itself must leave no doubt.
 */
export function tableQuestions(
  text: string,
  isTable: boolean,
  lost: LostParts,
): readonly ImportedQuestion[] | undefined {
  const source = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const candidates = ['\t', ';', ','].map((separator) => rowsOf(source, separator));
  const rows = candidates.find((rows) => columnsOf(rows[0] ?? []) !== undefined) ?? candidates.find(isEven);
  if (!rows?.length) return undefined;
  const named = columnsOf(rows[0] ?? []);
  if (!named && !isTable && !isFaq(rows)) return undefined;
  const columns = named ?? { question: 0, answer: 1, section: 2 };
  return rows.slice(named ? 1 : 0).flatMap((row) => {
    const cell = (column: Column) => row[columns[column] ?? -1]?.trim() ?? '';
    const question = asPlainText(cell('question').replace(/\s+/g, ' '));
    const answer = cellAnswer(cell('answer'), question, lost);
    const section = asPlainText(cell('section').replace(/\s+/g, ' '));
    return question && answer ? [{ question, answer, ...(section && { section }) }] : [];
  });
}

/** After RFC 4180, with whatever separates, and without its complaints: a quote inside a text is a quote. */
export function rowsOf(text: string, separator: string): readonly (readonly string[])[] {
  const cell = new RegExp(`"((?:[^"]|"")*)"(?=[${separator}\\n]|$)|[^${separator}\\n]*`, 'y');
  const rows: string[][] = [[]];
  let at = 0;
  for (;;) {
    cell.lastIndex = at;
    const [raw = '', quoted] = cell.exec(text) ?? [];
    rows.at(-1)?.push(quoted === undefined ? raw : quoted.replaceAll('""', '"'));
    at += raw.length;
    if (at >= text.length) break;
    if (text[at] === '\n') rows.push([]);
    at++;
  }
  return rows.filter((row) => row.some((value) => value.trim()));
}

/** Where each column stands, if a row names them. */
function columnsOf(row: readonly string[]): Readonly<Partial<Record<Column, number>>> | undefined {
  const at = (column: Column) => row.findIndex((value) => NAMES[column].test(value.trim()));
  const [question, answer, section] = [at('question'), at('answer'), at('section')];
  return question < 0 || answer < 0 ? undefined : { question, answer, ...(section >= 0 && { section }) };
}

const isEven = (rows: readonly (readonly string[])[]) =>
  rows.length > 0 && rows.every(({ length }) => length >= 2 && length === rows[0]?.length);

/** Without a header and a name only questions tell a table from prose with commas. */
const isFaq = (rows: readonly (readonly string[])[]) =>
  rows.length > 1 && rows.filter(([question = '']) => /[?？؟]\s*$/.test(question)).length * 2 > rows.length;

/** HTML, or a text in which a line is a line. */
function cellAnswer(text: string, question: string, lost: LostParts): string {
  if (/<\/?(?:p|br|ul|ol|li|a|b|strong|em|i|div|span|table|img|script)\b[^<>]*>/i.test(text))
    return htmlAnswer(answerNodes(text), question, lost);
  const isItem = /^[ \t]*(?:[-*+•●–]|\d{1,3}[.)])[ \t]/;
  const lines = text.split('\n').map((line) => line.trimEnd());
  return lines
    .map((line, at) => {
      const next = lines[at + 1];
      const goesOn = line && next && !isItem.test(next) && !isItem.test(line) && !line.startsWith('|');
      return goesOn ? `${line}\\` : line;
    })
    .join('\n');
}
