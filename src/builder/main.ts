import { toolsFor } from '../compile/compile-in-page.ts';
import { loadJson } from '../load/load-json.ts';
import { templateNames } from '../load/shipped-templates.ts';
import { BuilderApp } from './app.ts';
import { newDraft } from './draft/draft.ts';
import { makeFaq } from './draft/made.ts';
import { FactField } from './fields/fact-field.ts';
import { Preview } from './preview.ts';
import { Session } from './session.ts';
import { AboutStep } from './steps/about-step.ts';
import { LookStep } from './steps/look-step.ts';
import { MissingStep } from './steps/missing-step.ts';
import { WordsStep } from './steps/words-step.ts';

for (const [tag, element] of Object.entries({
  'b-fact': FactField,
  'b-preview': Preview,
  'b-about': AboutStep,
  'b-missing': MissingStep,
  'b-words': WordsStep,
  'b-look': LookStep,
}))
  customElements.define(tag, element);

/** Those who serve clients first, the most common ones before the rest; the one for staff last. */
const ORDER = ['healthcare', 'therapy', 'financial-services', 'retail', 'general', 'team'];
const trades = [...templateNames].sort((one, other) => ORDER.indexOf(one) - ORDER.indexOf(other));

const tools = toolsFor(loadJson);
const draft = newDraft();
const session = new Session(draft.id, draft, (overrides, lang) => makeFaq(overrides, lang, tools), trades);
const app = document.querySelector<BuilderApp>('b-app');
if (app) {
  app.replaceChildren();
  app.session = session;
  customElements.define('b-app', BuilderApp);
}
