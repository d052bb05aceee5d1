import type { LanguagePack } from '../../pack.ts';
import { describeMention, reasonNear } from './mentions.ts';
import { RULES } from './rules.ts';
import { scanFrench } from './scan.ts';
import { type FrenchWord, readWord } from './words.ts';

export const french: LanguagePack<FrenchWord> = {
  id: 'fr',
  script: 'latin',
  frequentWords:
    'le la les de des du et est un une que qui dans pour par sur au aux ne pas plus avec ce cette il elle ils son sa ses leur mais ou été sont a ont selon'.split(
      ' ',
    ),
  abbreviations: ['m', 'mm', 'dr', 'me', 'st', 'art', 'env', 'av', 'bd'],
  elision: true,
  scan: scanFrench,
  analyse: readWord,
  rules: RULES,
  describe: describeMention,
  reasonNear,
};
