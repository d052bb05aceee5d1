/**
 * The match pattern of a site as the reader types it (`example.com`, `https://www.example.com/news`):
 * the site and its subdomains. Null for what is no address of a site.
 */
export function patternOf(typed: string): string | null {
  const words = typed.trim();
  if (words === '' || /\s/.test(words)) return null;
  let host: string;
  try {
    const url = new URL(words.includes('://') ? words : `https://${words}`);
    if (!/^https?:$/.test(url.protocol)) return null;
    host = url.hostname.replace(/^www\./, '');
  } catch {
    return null;
  }
  const isAddress = /^[\d.]+$/.test(host) || host.startsWith('[');
  if (isAddress || host === 'localhost') return `*://${host}/*`;
  return /^[^.]+(?:\.[^.]+)+$/.test(host) ? `*://*.${host}/*` : null;
}

/** The site a match pattern names; null for a pattern of all sites. */
export function siteOf(pattern: string): string | null {
  const host = /^[^:]+:\/\/(?:\*\.)?([^/]*)\//.exec(pattern)?.[1];
  return host === undefined || host === '' || host === '*' ? null : host;
}
