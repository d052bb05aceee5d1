/** What a page says about its article beside the text. */
export interface Metadata {
  readonly url: string;
  readonly canonicalUrl: string;
  readonly site: string;
  readonly title: string;
  /** The page's own `lang`, BCP 47, empty where it has none. */
  readonly declaredLanguage: string;
  readonly published: string | undefined;
  /** What the page says it is, in Open Graph or schema.org terms. */
  readonly says: 'article' | 'other' | null;
}

const MAX_LENGTH = 2_000;

const clean = (value: string | null | undefined) =>
  (value ?? '').replace(/\s+/g, ' ').trim().slice(0, MAX_LENGTH);

const meta = (document: Document, ...names: string[]) => {
  for (const name of names) {
    const found = document.querySelector(`meta[property="${name}"], meta[name="${name}"]`);
    const content = clean(found?.getAttribute('content'));
    if (content !== '') return content;
  }
  return '';
};

/** The canonical address where it is of the page's own site (a page may not speak for another one). */
function canonical(document: Document, url: string): string {
  const own = URL.canParse(url) ? new URL(url) : null;
  if (own === null) return url;
  own.hash = '';
  const href = document.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? '';
  if (!URL.canParse(href, url)) return own.href;
  const given = new URL(href, url);
  given.hash = '';
  const site = (host: string) => host.split('.').slice(-2).join('.');
  return /^https?:$/.test(given.protocol) &&
    site(given.hostname) === site(own.hostname) &&
    given.pathname !== '/'
    ? given.href
    : own.href;
}

/** `Bridge closed | The Paper`: the site is told beside the title wherever that is shown. */
function withoutSite(title: string, site: string): string {
  const own = title.endsWith(site) ? title.slice(0, title.length - site.length) : '';
  return / [-|–—·•:»] $/.test(own) ? own.slice(0, -3) : title;
}

/** UTF-16 code units of structured data that are looked at. */
const MOST_DATA = 200_000;

function kindOf(document: Document): Metadata['says'] {
  const type = meta(document, 'og:type').toLowerCase();
  if (type.includes('article')) return 'article';
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const data = (script.textContent ?? '').slice(0, MOST_DATA);
    if (/"@type"\s*:\s*(?:\[\s*)?"(?:\w*NewsArticle|Article|BlogPosting|LiveBlogPosting|Report)"/.test(data))
      return 'article';
  }
  return type === '' ? null : 'other';
}

/** Reads the page's metadata. `url` is the address the page was read at. */
export function readMetadata(document: Document, url: string): Metadata {
  const published =
    meta(document, 'article:published_time', 'datePublished', 'date', 'pubdate', 'DC.date.issued') ||
    clean(document.querySelector('time[datetime]')?.getAttribute('datetime'));
  const site =
    meta(document, 'og:site_name', 'application-name') || (URL.canParse(url) ? new URL(url).hostname : '');
  return {
    url: url.slice(0, MAX_LENGTH),
    canonicalUrl: canonical(document, url).slice(0, MAX_LENGTH),
    site,
    title: withoutSite(meta(document, 'og:title', 'twitter:title') || clean(document.title), site),
    declaredLanguage: clean(document.documentElement.getAttribute('lang')).slice(0, 35),
    published: published === '' ? undefined : published,
    says: kindOf(document),
  };
}

const RTL = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/g;
const LETTER = /\p{L}/gu;
const SAMPLE = 4_000;

/** The direction most of the text's letters run. */
export function directionOf(text: string): 'rtl' | 'ltr' {
  const sample = text.slice(0, SAMPLE);
  const rtl = sample.match(RTL)?.length ?? 0;
  return rtl * 2 > (sample.match(LETTER)?.length ?? 0) ? 'rtl' : 'ltr';
}

/** A language as BCP 47 has it; null for what is none. Many pages write `en_US`, which `Intl` throws at. */
function tagOf(declared: string): string | null {
  try {
    return Intl.getCanonicalLocales(declared.replaceAll('_', '-'))[0] ?? null;
  } catch {
    return null;
  }
}

/** The page's declared language where the text's script agrees with it, else what the script suggests. */
export function languageOf(text: string, declared: string): string {
  const rtlLanguage = /^(ar|fa|ur|he|ps|ckb|sd|ug|yi)\b/i;
  const rtl = directionOf(text) === 'rtl';
  const tag = tagOf(declared);
  if (tag !== null && rtlLanguage.test(tag) === rtl) return tag;
  return rtl ? 'ar' : 'en';
}
