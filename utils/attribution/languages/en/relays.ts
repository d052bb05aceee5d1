import type { Reading, TokenRange } from '../../pack.ts';
import type { EnglishWord } from './words.ts';

/** Outlets by name, and the words that end an outlet's name. */
const OUTLETS = new Set(
  'reuters ap afp cnn bbc msnbc nbc abc cbs pbs npr cnbc fox politico bloomberg axios buzzfeed breitbart vox slate salon guardian telegraph economist newsweek forbes fortune aljazeera jazeera arabiya haaretz spiegel xinhua tass interfax dpa upi wsj wapo nyt huffpost itv vice c-span reddit twitter facebook'.split(
    ' ',
  ),
);
const ENDINGS =
  /^(?:times|post|news|journal|tribune|herald|globe|chronicle|examiner|observer|gazette|courier|register|inquirer|star|sun|mirror|mail|express|standard|magazine|press|today|television|tv|radio|network|agency|daily|weekly|review|report|beast|hill|intercept|atlantic|yorker|monitor|independent|dispatch|sentinel|mercury|record|newspaper|channel)$/;

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
    if (content.some(({ from, to }) => i >= from && i < to)) return null;
    const before = reading.tokens[i - 1]?.word.norm ?? '';
    const opens = (i === cue.to && lemma === 'tell') || /^(?:to|with|on|by)$/.test(before);
    if (!opens) continue;
    const outlet = outletAt(reading, i, end);
    // `according to |Reuters`
    if (outlet && outlet.from !== source?.from) return outlet;
  }
  return null;
}

/** The capitalised run that starts at `at` (an article may open it), where it names an outlet. */
function outletAt(reading: Reading<EnglishWord>, at: number, end: number): TokenRange | null {
  let i = at;
  if (reading.tokens[i]?.word.norm === 'the') i += 1;
  let last = i;
  let named = false;
  for (; last < end; last++) {
    const word = reading.tokens[last]?.word;
    if (!word?.capital) break;
    if (
      OUTLETS.has(word.norm) ||
      (last > i && ENDINGS.test(word.norm)) ||
      (last === i && at !== i && ENDINGS.test(word.norm))
    )
      named = true;
  }
  return named && last > i ? { from: at, to: last } : null;
}
