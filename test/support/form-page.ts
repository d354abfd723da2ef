/** One way to drive a host page in Chromium, Firefox and WebKit, for test/forms. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, Result } from 'axe-core';
import type { Engine } from './browsers.ts';
import { endAnimations } from './end-animations.ts';
import type { Driver, Size, Where } from './form-driver.ts';
import { playwrightPage } from './playwright-form-page.ts';
import { webKitPage } from './webkit-form-page.ts';

/** A function that runs in the page: it sees nothing of its file, only what it is given. */
export type InPage<T, A> = (given: A) => T | Promise<T>;

export interface FormPage extends Omit<Driver, 'goTo' | 'run' | 'click'> {
  open(url: string, size?: Size): Promise<void>;
  click(selector: string, where?: Where): Promise<void>;
  evaluate<T>(run: InPage<T, undefined>, given?: undefined, where?: Where): Promise<T>;
  evaluate<T, A>(run: InPage<T, A>, given: A, where?: Where): Promise<T>;
  /** Waits until the function gives something other than nothing, and gives that. */
  waitUntil<T>(run: InPage<T, undefined>, given?: undefined, where?: Where): Promise<NonNullable<T>>;
  waitUntil<T, A>(run: InPage<T, A>, given: A, where?: Where): Promise<NonNullable<T>>;
  /** Uncaught exceptions, dialogs and what was written as an error, where the page carries watch.js. */
  noted(): Promise<string[]>;
  /** What all of axe's default rules say about the page, without the frames in it. */
  axe(where?: Where): Promise<Result[]>;
}

export const desktop: Size = { width: 1024, height: 700 };

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A page in a browser of its own, for a whole file of tests: it goes from one address to the next. */
export async function formPage(engine: Engine): Promise<FormPage> {
  const driver = engine === 'webkit' ? await webKitPage() : await playwrightPage(engine);
  const run = (source: unknown, given: unknown, where: Where = {}) =>
    driver.run(String(source), given, where);
  let size: Size | undefined;
  const waitUntil = async (source: unknown, given: unknown, where?: Where): Promise<unknown> => {
    const end = Date.now() + 15_000;
    for (;;) {
      const value = await run(source, given, where);
      if (value) return value;
      if (Date.now() > end) throw new Error(`not so within 15 s, in ${engine}: ${source}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  return {
    ...driver,
    async open(url, wanted = desktop) {
      if (wanted.width !== size?.width || wanted.height !== size.height) await driver.resize(wanted);
      size = wanted;
      await driver.goTo(url);
    },
    async resize(wanted) {
      await driver.resize(wanted);
      size = wanted;
    },
    click: (selector, where = {}) => driver.click(selector, where),
    evaluate: run as FormPage['evaluate'],
    waitUntil: waitUntil as FormPage['waitUntil'],
    noted: async () =>
      (await run(() => (window as unknown as { noted?: string[] }).noted ?? [], undefined)) as string[],
    async axe(where) {
      await run(`() => { ${axeSource} }`, undefined, where);
      await run(endAnimations, undefined, where);
      return (await run(
        async () => {
          const { axe } = window as unknown as { axe: { run(options: object): Promise<AxeResults> } };
          return (await axe.run({ iframes: false, resultTypes: ['violations'] })).violations;
        },
        undefined,
        where,
      )) as Result[];
    },
  };
}
