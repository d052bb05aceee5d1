import { question } from './word-questions.ts';

/**
 * Nouns for those who speak, by what they tell of who it is. Singular; plurals are generated.
 */

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Written before a name, or alone with `the` for the one who holds it. */
export const TITLES = list(
  'mr mrs ms dr mr. mrs. ms. dr. sen. sens. rep. reps. gov. govs. gen. lt. col. sgt. capt. adm. maj. prof. rev. hon. pres. st. sir dame lord lady ' +
    'president vice-president premier chancellor minister secretary senator congressman congresswoman representative governor mayor king queen prince princess pope emperor sultan emir sheikh ' +
    'chairman chairwoman chair speaker leader whip commissioner ambassador envoy judge justice magistrate prosecutor attorney sheriff general admiral colonel major captain commander sergeant ' +
    'spokesman spokeswoman spokesperson director manager chief ceo executive founder editor professor doctor treasurer strategist pollster coach candidate nominee frontrunner front-runner runner-up incumbent ' +
    'cardinal archbishop bishop imam rabbi pastor reverend archduke delegate councilman councilwoman councillor mp mep msp backbencher lawmaker deputy undersecretary under-secretary secretary-general author actor actress singer host anchor star tycoon billionaire mogul',
);

/** They speak for somebody by office, named or not. */
export const SPOKESPEOPLE = list('spokesman spokeswoman spokesperson');

/** Bodies that speak with one voice. */
export const BODIES = list(
  'government administration ministry department agency office bureau campaign court committee commission council congress senate house parliament legislature cabinet company firm corporation bank ' +
    'army military police navy force party union association federation institute university college school church foundation group organization organisation charity team newspaper paper magazine website site ' +
    'network channel station outlet broadcaster publication journal blog embassy palace kremlin panel board authority nation country state city kingdom republic regime coalition alliance league club hospital ' +
    'jury tribunal pac super-pac camp white-house pentagon watchdog regulator movement community industry fund center centre film movie book documentary',
);

/** What says something in writing or figures. */
export const DOCUMENTS = list(
  'poll survey report study statement letter email e-mail memo transcript document filing lawsuit complaint indictment affidavit ruling opinion decision order bill law legislation constitution treaty agreement deal ' +
    'article story editorial column essay post tweet headline caption sign banner ad advertisement video clip slide presentation record data figure statistic analysis review estimate forecast research paper investigation audit ' +
    'census list chart graph map projection message note text brief testimony evidence release plan proposal resolution platform dossier file speech remark interview',
);

/** Nobody in particular. */
export const VAGUE = list(
  'source official aide adviser advisor diplomat insider operative staffer staff expert analyst observer critic opponent supporter ally friend witness activist protester demonstrator resident neighbor neighbour relative ' +
    'lawyer attorney economist scientist researcher scholar strategist donor voter citizen taxpayer people person man woman lawmaker legislator politician member leader executive employee worker colleague associate ' +
    'investigator prosecutor soldier officer commander journalist reporter pundit commentator historian academic professor teacher student parent doctor nurse farmer trader investor banker businessman businesswoman ' +
    'rebel militant fighter refugee migrant immigrant survivor victim passenger driver customer consumer reader user fan viewer delegate candidate rival detractor skeptic sceptic conservative liberal progressive moderate moderates ' +
    'republican democrat independent senator congressman official negotiator mediator lobbyist consultant pollster organizer organiser advocate campaigner leaders administrator villager local respondent participant guest passer-by bystander eyewitness onlooker commuter shopper shopkeeper firefighter paramedic medic detective peer pupil juror worshipper well-wisher broker dealer player scout agent solicitor barrister rumour rumor whistleblower informant half majority minority percent third quarter number dozen hundred thousand',
);

/** Where they are from, or what they are, may be said while their name is not. */
export const PARTLY = list(
  'official aide adviser advisor backer diplomat operative staffer lawyer attorney lawmaker legislator member leader executive employee officer commander investigator prosecutor negotiator insider strategist donor senator congressman judge friend ally colleague associate relative analyst expert source',
);

const FEMALE = list(
  'she her herself ms. mrs. woman spokeswoman congresswoman chairwoman councilwoman businesswoman actress queen princess mother wife daughter sister lady girl widow',
);
const MALE = list(
  'he him his himself mr. man spokesman congressman chairman councilman businessman actor king prince father husband son brother boy widower sir lord pope',
);

/** Given names that tell a woman or a man, for `she` and `he`. */
export const WOMEN = list(
  'mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca laura helen sharon cynthia kathleen amy angela ' +
    'shirley anna brenda pamela emma nicole virginia katherine catherine christine janet ruth maria heather diane olivia julie joyce victoria kelly christina joan evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa ann sara ' +
    'madison frances kathryn janice jean alice julia judy sophia grace denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany charlotte marie kayla alexis lori hillary melania ivanka chelsea loretta condoleezza nikki ' +
    'kellyanne theresa carly elena sonia ursula christine jacinda nancy huma debbie tulsi kamala aisha fatima layla nadia leila amal rania hanan samira mona salma maryam',
);
export const MEN = list(
  'james robert john michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric ' +
    'jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry tyler aaron jose adam nathan henry douglas zachary peter kyle walter ethan jeremy harold keith christian roger noah gerald ' +
    'carl terry sean austin arthur lawrence jesse dylan bryan joe jordan billy bruce albert willie gabriel logan alan juan wayne roy ralph randy eugene vincent russell elijah louis bobby philip johnny barack bernie ted marco jeb ben mike tim ' +
    'chris rand rudy newt mitt vladimir emmanuel boris recep mohammed mohamed muhammad ahmed ahmad ali hassan hussein omar khaled mahmoud ibrahim abdullah yousef karim tariq bashar benjamin antonio ban kofi jim tom bill bob steve dan ken greg jeff matt tony',
);

/** What the press is called where none of it is named: `local media`, `a newspaper`. */
export const OUTLETS = list('media newspaper paper magazine website site outlet channel station broadcaster');

/** Somebody has but one of them: `the firm's lawyer`. */
export const RETAINED = list('lawyer attorney solicitor barrister agent doctor coach leader economist');

/** Studies: one without a name or an article that points to it might be anybody's. */
export const STUDIES = list('study poll report survey analysis review estimate');

/** People that one has several of: `her friend` is nobody known, `her brother` is. */
export const COMPANIONS = list(
  'friend ally associate neighbor neighbour supporter backer relative classmate teammate donor',
);

export const NUMBERS: ReadonlyMap<string, number> = new Map(
  'one two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, i) => [word, i + 1]),
);

const singulars = new Map<string, string>();
const MOST_SINGULARS = 20_000;

/** `officials` → `official`. */
export function singularOf(noun: string): string {
  let singular = singulars.get(noun);
  if (singular === undefined) {
    singular = singularBySpelling(noun);
    if (singulars.size === MOST_SINGULARS) singulars.clear();
    singulars.set(noun, singular);
  }
  return singular;
}

function singularBySpelling(noun: string): string {
  if (/^(?:people|police|staff|data|news|congress|analysis)$/.test(noun)) return noun;
  if (noun === 'men' || noun === 'women') return `${noun.slice(0, -2)}an`;
  if (/(?:spokes|congress|business|council|chair|law)(?:wo)?men$/.test(noun)) return `${noun.slice(0, -2)}an`;
  if (noun.endsWith('ies')) return `${noun.slice(0, -3)}y`;
  if (/(?:ss|ch|sh|x)es$/.test(noun)) return noun.slice(0, -2);
  return /[^s]s$/.test(noun) && (noun.length > 3 || noun === 'mps') ? noun.slice(0, -1) : noun;
}

/** `officials`, `men`. */
export const isPlural = question(({ norm }) => singularOf(norm) !== norm);

/** Is the word, or what it is the plural of, in the list? */
const isOf = (list: ReadonlySet<string>) => question(({ norm }) => list.has(singularOf(norm)));

export const isTitle = question(({ norm }) => TITLES.has(norm));
export const isTitleNoun = isOf(TITLES);
export const isBody = isOf(BODIES);
export const isDocument = isOf(DOCUMENTS);
export const isVague = isOf(VAGUE);

/** No word for people. */
export const isThing = question(({ norm }) => {
  const noun = singularOf(norm);
  return ![VAGUE, TITLES, FEMALE, MALE].some((list) => list.has(noun));
});

/** A word for a woman, or a woman's given name. */
export const tellsWoman = question(
  ({ norm, capital }) => FEMALE.has(norm) || (!MALE.has(norm) && capital && WOMEN.has(norm)),
);
/** A word for a man, or a man's given name. */
export const tellsMan = question(({ norm, capital }) => MALE.has(norm) || (capital && MEN.has(norm)));
