import type { LanguagePack } from '../../pack.ts';

export const arabic: LanguagePack = {
  id: 'ar',
  script: 'arabic',
  frequentWords: [],
  abbreviations: ['د', 'م', 'أ'],
  elision: false,
  analyse: (surface) => ({ norm: surface, trigger: 0, key: '' }),
  rules: [],
  describe: () => ({
    naming: 'named',
    count: null,
    heads: [],
    names: [],
    anaphoric: false,
    agreement: { gender: null, number: null },
    reason: null,
  }),
  reasonNear: () => null,
};
