/** What a URI has no room for: all but the letters and signs of RFC 3986, and a percent sign that begins nothing. */
const NO_URI = /[^A-Za-z\d_\-.~:/?#@!$&'()*+,;=%]|%(?![\dA-Fa-f]{2})/gu;

/** An address as a URI: what browsers forgive, PowerPoint repairs. */
export function safeTarget(href: string): string {
  const whole = URL.canParse(href) ? new URL(href).href : href;
  // The host of an address may stand in brackets, and nothing else.
  const [, host = '', rest = ''] = /^([a-z][a-z\d+.-]*:\/\/[^/?#]*)?(.*)$/is.exec(whole) ?? [];
  return host + rest.replace(NO_URI, encoded);
}

const encoded = (sign: string): string =>
  [...new TextEncoder().encode(sign)]
    .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('');
