import type { Candidate, Profile, Reading, TokenRange } from '../../pack.ts';
import type { EnglishWord } from './words.ts';

export function describeMention(_reading: Reading<EnglishWord>, _mention: TokenRange): Profile {
  return {
    naming: 'named',
    count: null,
    heads: [],
    names: [],
    anaphoric: false,
    agreement: { gender: null, number: null },
    reason: null,
  };
}

export function reasonNear(_reading: Reading<EnglishWord>, _candidate: Candidate): TokenRange | null {
  return null;
}
