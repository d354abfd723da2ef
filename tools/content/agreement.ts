import type { VariableType } from '../../src/model/content-model.ts';
import type { ContentTemplate, Found } from './content-template.ts';
import { unitForms, wrongForm } from './units.ts';

/** Words that would have to agree with an amount or a list, of which no text knows how many it will be. */
interface Agreeing {
  /** Right before an amount: articles, words such as “first”, and what asks for a case that `Intl` does not write. */
  readonly before?: string;
  /** Right behind an amount: verbs and adjectives. */
  readonly after?: string;
  /** Right behind hours alone: Hindi has another form of “hour” before them. */
  readonly afterHours?: string;
  /** Anywhere before a list in its sentence: verbs and words in the plural. One item is a list too. */
  readonly plural?: string;
}

const AGREEING: Readonly<Record<string, Agreeing>> = {
  en: {
    before: 'the|an?|this|these|those|every|each|all|first|last|next|few|another',
    after: 'is|are|was|were|has|have',
    plural: 'are|were|these|those|following',
  },
  de: {
    before:
      'nach|seit|von|vor|in|bei|mit|ab|zu|aus|innerhalb|binnen|d(?:er|ie|as|en|em|es)|diese[nmrs]?|erste[nr]?|letzte[nr]?|nächste[nr]?|alle[nr]?',
    after: 'ist|sind|wird|werden|hat|haben|reicht|reichen',
    plural: 'sind|stehen|folgende[nr]?|diese',
  },
  fr: {
    before:
      'l[ea]s?|ces?|cette|une?|du|des|aux?|premi(?:er|ère)s?|derni(?:er|ère)s?|prochaine?s?|tou(?:te)?s|quelques',
    after: 'est|sont|suffi(?:t|sent)|ouvrée?s?|ouvrables?',
    plural: 'sont|peuvent|suivante?s|ces',
  },
  es: {
    before: 'el|l[ao]s?|un[ao]?s?|est[eao]s?|primer[ao]?s?|últim[ao]s?|próxim[ao]s?|tod[ao]s|al|del',
    after: 'es|son|hábil(?:es)?|laborables?|natural(?:es)?',
    plural: 'son|pueden|atienden|siguientes|est[ao]s',
  },
  it: {
    before:
      'il?|l[aoe]|gli|un[oa]?|(?:de|a|da|ne|su)(?:l|ll[aoe]|gli|i)|quest[aoei]|prim[aoei]|ultim[aoei]|prossim[aoei]|tutt[ei]',
    after: 'è|sono|lavorativ[oi]',
    plural: 'sono|possono|seguenti|quest[ei]',
  },
  pt: {
    before:
      '[ao]s?|uma?s?|d[ao]s?|n[ao]s?|pel[ao]s?|aos?|às?|est[ea]s?|primeir[ao]s?|últim[ao]s?|próxim[ao]s?|tod[ao]s',
    after: 'é|são|út(?:il|eis)|corrid[ao]s?',
    plural: 'são|podem|atendem|dão|seguintes|est[ea]s|ess[ea]s',
  },
  hi: { before: 'पूर[ाेी]|अगल[ाेी]|पिछल[ाेी]', afterHours: 'पहले|तक|क[ाेी]|में|से|को|पर|बाद', plural: 'ये' },
  // The dual has two cases: only a predicate, or what stands behind a colon, is always right.
  ar: {
    before: 'قبل|بعد|خلال|في|من|إلى|منذ|كل|لمدة|مدة|عن|كان|كانت|نحو|حوالي|غضون|تستغرق|يستغرق',
    plural: 'التالية|الآتية|هذه|هؤلاء',
  },
  ko: {},
};

/** Particles with two forms, of which the last letter of the value decides. All units of time end alike. */
const PARTICLES = /^(?:은|는|이|가|을|를|과|와|으로|로|이나|나)(?!\p{L})/u;

const PLACEHOLDER = /\{\{\s*(\w+)\s*\}\}/g;
const TIME: readonly VariableType[] = ['hours', 'minutes', 'days'];

/** Beside a value that may be one or many stands nothing that would have to agree with it. */
export const agreement = ({
  texts,
  lang,
  variables,
}: Pick<ContentTemplate, 'texts' | 'lang' | 'variables'>): Found[] => {
  const [language = ''] = lang.split('-');
  const words = AGREEING[language] ?? {};
  const forms = unitForms(lang);
  return texts.flatMap(({ path, text }): Found[] => {
    const wrong = wrongForm(text, lang);
    const found = [...text.matchAll(PLACEHOLDER)].flatMap(({ 0: whole, 1: name = '', index }) => {
      const type = variables.get(name)?.type ?? 'text';
      const [before, after] = [text.slice(0, index), text.slice(index + whole.length)];
      const word =
        agreeing(type, before, after, words, forms) ??
        (language === 'ko' && !TIME.includes(type) ? PARTICLES.exec(after)?.[0] : undefined);
      return word
        ? [
            {
              path,
              message: `has “${word}” beside ${whole}, which may be one or many. Say it so that nothing agrees.`,
            },
          ]
        : [];
    });
    return wrong ? [...found, { path, message: `has “${wrong[0]}”. Write “${wrong[1]}”.` }] : found;
  });
};

const isWord = (words: string) => `(?<![\\p{L}\\p{M}])(${words})`;

function agreeing(
  type: VariableType,
  before: string,
  after: string,
  words: Agreeing,
  forms: readonly string[],
): string | undefined {
  const last = (list = '') =>
    list ? new RegExp(`${isWord(list)}[ \u00a0]$`, 'iu').exec(before)?.[1] : undefined;
  const next = (list = '') =>
    list ? new RegExp(`^[ \u00a0-]?(${list})(?![\\p{L}\\p{M}])`, 'iu').exec(after)?.[1] : undefined;
  if (type === 'list' && words.plural) {
    const sentence = before.split(/[.!?。\n]/).at(-1) ?? '';
    return new RegExp(`${isWord(words.plural)}(?![\\p{L}\\p{M}])`, 'iu').exec(sentence)?.[1];
  }
  const isTime = TIME.includes(type);
  if (!isTime && type !== 'money') return undefined;
  return (
    (isTime ? doubled(forms, after) : undefined) ??
    last(words.before) ??
    next(words.after) ??
    (type === 'hours' ? next(words.afterHours) : undefined)
  );
}

/** A unit right behind a value that has one already. Chinese and Japanese run on without a space. */
const doubled = (forms: readonly string[], after: string): string | undefined =>
  new RegExp(`^[ \u00a0-]?(${forms.join('|')})(?:(?![\\p{L}\\p{M}])|(?<=[\\u3040-\\u9fff]))`, 'iu').exec(
    after,
  )?.[1];
