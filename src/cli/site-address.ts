import { shown } from './command.ts';
import { UsageError } from './usage-error.ts';

/**
 * An address as it goes into a page: of the web, or of the site itself.
 *
 * @throws {UsageError} for anything else, such as an address without its `https://`.
 */
export function siteAddress(option: string, address: string): string {
  const isWhole = /^https?:\/\/[^/\s]/i.test(address) && URL.canParse(address);
  const isPath = /^(?!\/\/|[^/?#]*:|[^/?#]+\.[a-z]{2,}\/)[^\s\\]+$/i.test(address);
  if (isWhole || isPath) return address;
  throw new UsageError(
    `${option}: "${shown(address)}" is not an address. Write it with https:// in front, or as a path on your site. Example: ${option} https://faq.example.com`,
  );
}

/** Where the built files are, without a slash at the end. */
export function baseAddress(base: string | undefined): string {
  if (base === undefined)
    throw new UsageError('Where are the built files? Add --base, for example --base https://faq.example.com');
  return siteAddress('--base', base).replace(/\/+$/, '');
}

/**
 * The address of a whole site.
 *
 * @throws {UsageError} for a path, and for what is no address.
 */
export function wholeSite(address: string): string {
  if (/^https?:\/\/[^/\s]/i.test(address) && URL.canParse(address)) return address;
  throw new UsageError(
    `--site: "${shown(address)}" is not the address of a site. Example: --site https://www.example.com`,
  );
}
