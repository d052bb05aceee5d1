import type { Scanner } from '../../pack.ts';
import { scanTokens } from '../../tokens.ts';

/** As everywhere, but for a pronoun hung on its verb: `dit` + `-il`, `a` + `-t-elle`. */
export const scanFrench: Scanner = (text, start, end, emit) => {
  scanTokens(text, start, end, true, (from, to, kind) => {
    const hung = kind === 'word' ? /(?:-t)?-(?:ils?|elles?|on)$/iu.exec(text.slice(from, to)) : null;
    if (hung && hung.index > 0) {
      emit(from, from + hung.index, 'word');
      emit(from + hung.index, to, 'word');
    } else emit(from, to, kind);
  });
};
