import { LEXICON } from './lexicon-data.ts';
import { OWN_CUES } from './own-cues.ts';

/** Past and participle of the irregular verbs, generated forms left out. */
const IRREGULAR =
  'awake awoke awoken;bear bore borne;beat beat beaten;become became become;begin began begun;bend bent;bet bet;bind bound;bite bit bitten;bleed bled;' +
  'blow blew blown;break broke broken;breed bred;bring brought;build built;burn burnt;buy bought;catch caught;choose chose chosen;cling clung;' +
  'come came come;cost cost;cut cut;deal dealt;dig dug;dive dove;draw drew drawn;dream dreamt;drink drank drunk;drive drove driven;eat ate eaten;fall fell fallen;' +
  'feed fed;feel felt;fight fought;find found;flee fled;fling flung;fly flew flown;forbid forbade forbidden;foresee foresaw foreseen;foretell foretold;forget forgot forgotten;' +
  'forgive forgave forgiven;freeze froze frozen;get got gotten;give gave given;go went gone;grow grew grown;hang hung;hear heard;hide hid hidden;hit hit;hold held;hurt hurt;' +
  'keep kept;kneel knelt;know knew known;lay laid;lead led;leap leapt;learn learnt;leave left;lend lent;let let;lie lay lain;light lit;lose lost;make made;mean meant;meet met;' +
  'mislead misled;mistake mistook mistaken;misunderstand misunderstood;outdo outdid outdone;overcome overcame overcome;oversee oversaw overseen;overtake overtook overtaken;' +
  'overthrow overthrew overthrown;pay paid;plead pled;prove proved proven;put put;quit quit;read read;rebut rebutted;ride rode ridden;ring rang rung;rise rose risen;run ran run;say said;see saw seen;' +
  'seek sought;sell sold;send sent;set set;shake shook shaken;shed shed;shine shone;shoot shot;show showed shown;shrink shrank shrunk;shut shut;sing sang sung;sink sank sunk;sit sat;sleep slept;' +
  'slide slid;speak spoke spoken;speed sped;spend spent;spin spun;split split;spread spread;spring sprang sprung;stand stood;steal stole stolen;stick stuck;sting stung;stride strode stridden;' +
  'strike struck stricken;strive strove striven;swear swore sworn;sweep swept;swell swelled swollen;swim swam swum;swing swung;take took taken;teach taught;tear tore torn;tell told;think thought;' +
  'throw threw thrown;undergo underwent undergone;understand understood;undertake undertook undertaken;undo undid undone;uphold upheld;wake woke woken;wear wore worn;weave wove woven;weep wept;win won;' +
  'wind wound;withdraw withdrew withdrawn;withhold withheld;withstand withstood;wring wrung;write wrote written;rewrite rewrote rewritten;do did done;have had had;be was been';

/** Irregular form → lemma, and whether it can be the simple past. */
const irregular = new Map<string, { lemma: string; past: boolean }>();
for (const row of IRREGULAR.split(';')) {
  const [lemma, past, participle] = row.split(' ') as [string, string, string | undefined];
  if (participle === undefined) irregular.set(past, { lemma, past: true });
  else {
    irregular.set(past, { lemma, past: true });
    if (participle !== past) irregular.set(participle, { lemma, past: false });
  }
}

/** Every form of `be`, `have` and `do` that is no other word → lemma. */
export const auxiliaries: ReadonlyMap<string, string> = new Map(
  Object.entries({
    be: "is are was were be been being am 're 'm 's",
    have: "has have had having 've 'd",
    do: 'do does did',
  }).flatMap(([lemma, forms]) => forms.split(' ').map((form) => [form, lemma] as const)),
);

const base = new Set<string>();
for (const row of LEXICON) {
  const [signature, ...words] = row.split(' ') as [string, ...string[]];
  if (signature.includes('V')) for (const word of words) base.add(word);
}
for (const { lemma } of irregular.values()) base.add(lemma);
for (const row of OWN_CUES) base.add(row.slice(0, row.indexOf(' ')));

/** `tell` for `told`, `deny` for `denies`, `plan` for `planning`. */
export function lemmaOf(form: string): string {
  return american(lemmaAsWritten(form));
}

/** `criticise` counts as `criticize`. */
const american = (lemma: string): string =>
  /(?:ic|og|as|gn|er|ar|or|ym|al|an|im|il)ise$/.test(lemma) &&
  !/^(?:prom|prem|surm|adv|rev|ex|comprom)/.test(lemma)
    ? `${lemma.slice(0, -3)}ize`
    : lemma;

function lemmaAsWritten(form: string): string {
  const known = irregular.get(form);
  if (known) return known.lemma;
  if (form.endsWith('ying') && form.length === 5) return `${form.charAt(0)}ie`;
  if (form.endsWith('ing') && form.length > 4) return fromStem(form.slice(0, -3));
  if (form.endsWith('ied') && form.length > 4) return `${form.slice(0, -3)}y`;
  if (form.endsWith('ed') && form.length > 3) return fromStem(form.slice(0, -2));
  if (form.endsWith('ies') && form.length > 4) return `${form.slice(0, -3)}y`;
  if (form.endsWith('es') && base.has(form.slice(0, -2)) && !base.has(form.slice(0, -1)))
    return form.slice(0, -2);
  if (/(?:ch|sh|ss|x|zz)es$/.test(form)) return form.slice(0, -2);
  if (form.endsWith('s') && !form.endsWith('ss') && form.length > 3) return form.slice(0, -1);
  return form;
}

/** Whether a form in the tagger's class E can be a simple past, or only a participle (`seen`). */
export function canBePast(form: string): boolean {
  return irregular.get(form)?.past ?? true;
}

export function isIrregular(form: string): boolean {
  return irregular.has(form);
}

function fromStem(stem: string): string {
  if (base.has(`${stem}e`) && !(base.has(stem) && !/[^aeiou][aeiou][^aeiouwxy]$/.test(stem)))
    return `${stem}e`;
  if (base.has(stem)) return stem;
  const last = stem.at(-1) as string;
  const doubled = stem.length > 3 && last === stem.at(-2);
  if (doubled && base.has(stem.slice(0, -1))) return stem.slice(0, -1);
  if (doubled && !'lsfz'.includes(last)) return stem.slice(0, -1);
  if (
    /(?:[^aeiou]l|[^aeiou][aeiou]t|[aeiou][sz]|[cgv]|[aeiouy]r|u|[sc]id|[aeiou]k)$/.test(stem) &&
    !/(?:en|er|or|on|it|et|ook|eak|oak|eal|ear|air|our|eer)$/.test(stem)
  )
    return `${stem}e`;
  return stem;
}
