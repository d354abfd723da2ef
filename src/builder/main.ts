import { BuilderApp } from './app.ts';
import { Builder } from './builder.ts';
import { DraftsDialog } from './drafts-dialog.ts';
import { FactField } from './fields/fact-field.ts';
import { workOffline } from './offline/work-offline.ts';
import { Preview } from './preview.ts';
import { ShareDialog } from './share-dialog.ts';
import { AboutStep } from './steps/about-step.ts';
import { DiffersStep } from './steps/differs-step.ts';
import { InfographicPart } from './steps/infographic-part.ts';
import { JoinPart } from './steps/join-part.ts';
import { LookStep } from './steps/look-step.ts';
import { MissingStep } from './steps/missing-step.ts';
import { SiteStep } from './steps/site-step.ts';
import { WordsStep } from './steps/words-step.ts';

customElements.define('b-fact', FactField);
customElements.define('b-preview', Preview);
customElements.define('b-about', AboutStep);
customElements.define('b-missing', MissingStep);
customElements.define('b-words', WordsStep);
customElements.define('b-look', LookStep);
customElements.define('b-infographic', InfographicPart);
customElements.define('b-join', JoinPart);
customElements.define('b-site', SiteStep);
customElements.define('b-differs', DiffersStep);
customElements.define('b-drafts', DraftsDialog);
customElements.define('b-share', ShareDialog);
customElements.define('b-app', BuilderApp);

workOffline();
const app = new BuilderApp();
const drafts = new DraftsDialog();
const share = new ShareDialog();
const builder = new Builder({ app, drafts, share });
// Until there is something to show, the page's own words stay.
await builder.start();
document.querySelector('.b-starting')?.remove();
document.body.append(app, drafts, share);
