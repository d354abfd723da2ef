import type { Browser } from 'playwright';
import { click, newPage } from './bench-page.ts';
import { conditions } from './conditions.ts';
import { type PageUnderTest, probeOptions } from './page-under-test.ts';
import { within } from './within.ts';

const PATIENCE = 20_000;

/**
 * Opens a page and holds it to the job: so many questions, the first answer opens with its text, and no code in an answer
 * runs.
 *
 * @throws saying what is wrong with the page.
 */
export async function checkJob(browser: Browser, origin: string, tested: PageUnderTest): Promise<void> {
  const { contestant, faq, path, expected } = tested;
  const unthrottled = conditions.find(({ id }) => id === 'no throttle') as (typeof conditions)[number];
  const bench = await newPage(browser, probeOptions(tested), unthrottled);
  const errors: string[] = [];
  bench.page.on('pageerror', (error) => errors.push(String(error)));
  const look = async () => {
    await bench.page.goto(origin + path, { waitUntil: 'commit' });
    await bench.says('all');
    await click(bench.cdp, await bench.page.evaluate(() => window.bench.firstQuestionBox()));
    await bench.says('answer');
    await bench.page.waitForLoadState('networkidle');
    return bench.page.evaluate(() => ({
      questions: window.bench.questionCount(),
      answer: window.bench.firstAnswerText(),
      ranHostileCode: 'ranHostileCode' in window,
    }));
  };
  try {
    const found = await within(PATIENCE, 'opening its first answer', look());
    const wrong = [
      found.questions !== faq.size && `${found.questions} questions instead of ${faq.size}`,
      found.answer !== expected.firstAnswer && `its first answer reads “${found.answer}”`,
      found.ranHostileCode && 'code in an answer has run',
      ...errors,
    ].filter(Boolean);
    if (wrong.length) throw new Error(wrong.join('; '));
  } catch (error) {
    throw new Error(`${contestant.name}, ${path}: ${(error as Error).message}`);
  } finally {
    await bench.close();
  }
}
