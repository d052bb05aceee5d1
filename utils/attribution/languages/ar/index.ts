import type { LanguagePack } from '../../pack.ts';
import { withColumns } from './columns.ts';
import { isClaim, negates } from './denial.ts';
import { accusers, deniesAll, deniesCharges, pointsBack } from './denied-claims.ts';
import { fold } from './fold.ts';
import { joinedLetters } from './joined.ts';
import { mentions } from './mentions.ts';
import { describe } from './profile.ts';
import { isNameInMarks, opensContent, soundsSpoken } from './quoting.ts';
import { reasonNear } from './reasons.ts';
import { relaysOf } from './relays.ts';
import { rootOf } from './root.ts';
import { according } from './rules/according.ts';
import { appearance } from './rules/appearance.ts';
import { belief } from './rules/belief.ts';
import { blame } from './rules/blame.ts';
import { claim } from './rules/claim.ts';
import { elided } from './rules/elided.ts';
import { expectation } from './rules/expectation.ts';
import { headlineColon } from './rules/headline.ts';
import { masdar } from './rules/masdar.ts';
import { participle } from './rules/participle.ts';
import { pretext } from './rules/pretext.ts';
import { relay } from './rules/relay.ts';
import { renewal } from './rules/renewal.ts';
import { report } from './rules/report.ts';
import { spread } from './rules/spread.ts';
import { verb } from './rules/verb.ts';
import { type ArabicWord, analyse } from './word.ts';

export const arabic: LanguagePack<ArabicWord> = {
  id: 'ar',
  script: 'arabic',
  frequentWords: ['في', 'من', 'علي', 'الي', 'ان', 'عن', 'التي', 'الذي', 'مع', 'بعد'].map(fold),
  abbreviations: ['د', 'م', 'ا', 'ج', 'ص', 'ب', 'ه'],
  elision: false,
  nestedFloor: 0.85,
  analyse,
  prepare: withColumns,
  rules: [
    relay,
    renewal,
    according,
    verb,
    participle,
    masdar,
    appearance,
    blame,
    pretext,
    report,
    expectation,
    headlineColon,
    claim,
    belief,
    spread,
    elided,
  ],
  describe,
  joined: joinedLetters,
  mentions,
  negates,
  pointsBack,
  deniesAll,
  deniesCharges,
  accusers,
  isClaim,
  relaysOf,
  rootOf,
  opensContent,
  isNameInMarks,
  soundsSpoken,
  reasonNear,
};
