import type { Reading, TokenRange } from '../../pack.ts';
import { wordIn } from './row.ts';
import { isThe } from './single-words.ts';
import { spelt } from './word-questions.ts';
import type { EnglishWord } from './words.ts';

/** Outlets by name, and the words that end an outlet's name. */
const isOutlet = spelt(
  'reuters ap afp cnn bbc msnbc nbc abc cbs pbs npr cnbc fox politico bloomberg axios buzzfeed breitbart vox slate salon guardian telegraph economist newsweek forbes fortune aljazeera jazeera arabiya haaretz spiegel xinhua tass interfax dpa upi wsj wapo nyt huffpost itv vice c-span reddit twitter facebook',
);
const endsOutlet = spelt(
  'times post news journal tribune herald globe chronicle examiner observer gazette courier register inquirer star sun mirror mail express standard magazine press today television tv radio network agency daily weekly review report beast hill intercept atlantic yorker monitor independent dispatch sentinel mercury record newspaper channel',
);
const leadsToOutlet = spelt('to with on by');

const REACH = 12;

/** The outlet a source spoke to: `told CNN`, `said in an interview with The Times`. */
export function relayAfter(
  reading: Reading<EnglishWord>,
  cue: TokenRange,
  lemma: string,
  source: TokenRange | null,
  content: readonly TokenRange[],
): TokenRange | null {
  const sentence = reading.sentences[reading.tokens[cue.from]?.sentence ?? -1];
  if (!sentence) return null;
  const end = Math.min(sentence.to, cue.to + REACH);
  for (let i = cue.to; i < end; i++) {
    if (isWithin(content, i)) return null;
    const opens = (i === cue.to && lemma === 'tell') || leadsToOutlet(wordIn(reading, i - 1));
    if (!opens) continue;
    const outlet = outletAt(reading, i, end);
    // `according to |Reuters`
    if (outlet && outlet.from !== source?.from) return outlet;
  }
  return null;
}

function isWithin(pieces: readonly TokenRange[], i: number): boolean {
  for (const { from, to } of pieces) if (i >= from && i < to) return true;
  return false;
}

/** The capitalised run that starts at `at` (an article may open it), where it names an outlet. */
function outletAt(reading: Reading<EnglishWord>, at: number, end: number): TokenRange | null {
  const i = isThe(wordIn(reading, at)) ? at + 1 : at;
  let last = i;
  let named = false;
  for (; last < end; last++) {
    const word = wordIn(reading, last);
    if (!word.capital) break;
    if (isOutlet(word) || ((last > i || at !== i) && endsOutlet(word))) named = true;
  }
  return named && last > i ? { from: at, to: last } : null;
}
