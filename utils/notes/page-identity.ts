/** Query parameters that say how a reader came to a page, not which page it is. */
const TRACKING_PREFIXES = ['utm_', 'at_', 'mc_', 'pk_', 'mtm_', 'matomo_', 'hsa_', 'vero_', 'oly_'];
/** Only names that mean nothing else anywhere: joining two articles by mistake is worse than keeping one twice. */
const TRACKING_NAMES = new Set(
  (
    'fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid twclid ttclid igshid igsh li_fat_id epik s_kwcid ' +
    '_ga _gl _hsenc _hsmi __twitter_impression cmpid ocid smid smtyp ncid icid soc_src soc_trk xtor ' +
    'ns_mchannel ns_source ns_campaign ns_linkname ns_fee referrer sharetype guccounter guce_referrer ' +
    'guce_referrer_sig mkt_tok outputtype amp amp_js_v usqp wprov ref ref_src ref_url campaign_id ' +
    'unlocked_article_code fb_ref fb_source'
  ).split(' '),
);

const isTracking = (name: string) => {
  const lower = name.toLowerCase();
  return TRACKING_NAMES.has(lower) || TRACKING_PREFIXES.some((prefix) => lower.startsWith(prefix));
};

/** `#/story/12` and `#!story/12` lead to an article of their own; any other fragment is a place within one. */
const isRoute = (hash: string) => /^#!?\/|^#!/.test(hash);

/** Hosts that say where the page is shown rather than whose it is. */
const bareHost = (host: string) => host.replace(/^(?:(?:www\d?|m|mobile|amp|beta)\.)+(?=[^.]+\.)/, '');

const parse = (address: string, base?: string): URL | null => {
  try {
    const url = new URL(address, base);
    return url.protocol === 'http:' || url.protocol === 'https:' || url.protocol === 'file:' ? url : null;
  } catch {
    return null;
  }
};

/** Percent-encodings differ in case and in what they encode without need; `URL` leaves both as they came. */
const normalisePath = (path: string) =>
  path.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return encodeURIComponent(decodeURIComponent(run));
    } catch {
      return run.toUpperCase();
    }
  });

/**
 * The address itself as an identity: scheme, `www.`, default file names, tracking parameters, their order,
 * fragments and text directives make no difference; routes kept in the fragment do.
 */
export function addressKey(address: string): string | null {
  const url = parse(address);
  if (url === null) return null;
  const path = withoutTrailingSlashes(
    normalisePath(url.pathname).replace(/\/(?:index|default)\.(?:html?|php|aspx?)$/i, '/'),
  );
  const query = [...url.searchParams]
    .filter(([name]) => !isTracking(name))
    .sort(([a, x], [b, y]) => (a === b ? (x < y ? -1 : 1) : a < b ? -1 : 1))
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join('&');
  const hash = url.hash.split(':~:', 1)[0] ?? '';
  const host = url.host.replace(/^www\d?\./, '');
  const scheme = url.protocol === 'file:' ? 'file' : 'https';
  return `${scheme}://${host}${path}${query && `?${query}`}${isRoute(hash) ? hash : ''}`;
}

function withoutTrailingSlashes(path: string): string {
  let end = path.length;
  while (end > 1 && path[end - 1] === '/') end -= 1;
  return path.slice(0, end);
}

/** The publisher's page inside an AMP cache's or viewer's address. */
function unwrapAmp(url: URL): URL {
  const inner =
    /(?:^|\.)cdn\.ampproject\.org$/.test(url.hostname) || /(?:^|\.)google\.[a-z.]{2,6}$/.test(url.hostname)
      ? /^\/(?:amp\/|[acv]\/)(?:(s)\/)?(.+)$/.exec(url.pathname)
      : null;
  return (inner && parse(`http${inner[1] ? 's' : ''}://${inner[2]}${url.search}`)) ?? url;
}

/**
 * What the page says about itself is believed when it speaks of the same site, and of an article: many sites
 * give every page the front page as its canonical address.
 */
function believable(canonical: URL, url: URL): boolean {
  const same = bareHost(canonical.hostname) === bareHost(url.hostname);
  const isFrontPage = canonical.pathname === '/' && canonical.search === '';
  return same && (!isFrontPage || url.pathname === '/') && !isRoute(url.hash);
}

/**
 * The identities of a page, its own first: the canonical address where the page gives a believable one (which is
 * how AMP and mobile variants come together), then the address it was read at. Never empty.
 * @param canonical `<link rel="canonical">` as written in the page
 */
export function pageKeys(page: { readonly url: string; readonly canonicalUrl: string | null }): string[] {
  const parsed = parse(page.url);
  if (parsed === null) return [page.url];
  const url = unwrapAmp(parsed);
  const canonical = page.canonicalUrl ? parse(page.canonicalUrl, url.href) : null;
  const own = canonical && believable(canonical, url) ? [addressKey(canonical.href)] : [];
  const keys = [...own, addressKey(url.href)].filter((key) => key !== null);
  return [...new Set(keys)];
}
