import { isFramed } from '../../outputs/snippet/snippet-forms.ts';
import { SYSTEMS } from '../../outputs/snippet/systems.ts';
import type { SiteForm, SiteRequest, SystemChoice } from './site-form.ts';

/** What keeps `style` attributes and `<details>`, as far as is known. */
const KEEPS_LOOK: readonly SystemChoice[] = [
  'wordpress-admin',
  'wordpress-author',
  'squarespace',
  'webflow',
  'ghost',
  'wix',
  'joomla',
  'html',
  'tag-manager',
  'unknown',
];
/** Where files of one's own can be put beside the pages. */
const TAKES_FILES: readonly SystemChoice[] = ['html', 'react', 'vue'];
/** Where a `div` with `data-*` goes nowhere, whatever an administrator adds. */
const NO_DIV: readonly SystemChoice[] = ['sharepoint', 'google-sites', 'mediawiki', 'link', 'wix'];

export const withoutHosting = (system: SystemChoice): readonly SiteForm[] =>
  KEEPS_LOOK.includes(system) ? ['static-styled', 'static', 'page'] : ['static', 'static-styled', 'page'];

export function orderOf({ system, may }: Pick<SiteRequest, 'system' | 'may'>): readonly SiteForm[] {
  const isFrame = system !== 'unknown' && isFramed(SYSTEMS[system].form);
  switch (may) {
    case 'text':
      return [];
    case 'admin':
      return NO_DIV.includes(system) ? (isFrame ? ['frame'] : []) : ['div'];
    case 'frames':
      return ['frame'];
    default:
      if (isFrame) return ['frame'];
      // Whatever they may elsewhere: here scripts are taken out.
      if (system === 'wordpress-author') return ['div'];
      return TAKES_FILES.includes(system) ? ['element-src', 'element'] : ['element', 'element-src'];
  }
}
