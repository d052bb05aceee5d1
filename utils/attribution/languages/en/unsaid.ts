import type { VerbGroup } from './chunks.ts';
import { type Clause, wordOf } from './clause.ts';
import type { Complement } from './complement.ts';
import { ofLemma, spelt } from './word-questions.ts';

interface Said {
  readonly clause: Clause;
  readonly verb: VerbGroup;
  readonly complement: Complement;
}

const isAnswer = ofLemma('comment respond answer elaborate reply be');
const isAnswering = ofLemma('respond reply comment return answer');
const isDeclining = ofLemma('declin decline refuse');

/** `declined to comment`, `did not respond to a request`, `asked not to be named`: nothing was said. */
export function saysNothing({ clause, verb, complement: { start } }: Said): boolean {
  if (verb.negated && (isAnswering(verb.word) || isKeptName(verb))) return true;
  const then = start < 0 ? undefined : clause.chunks[start];
  if (then?.type !== 'vg') return false;
  if (isDeclining(verb.word) && isAnswer(then.word)) return true;
  return then.form === 'infinitive' && keepsName(clause, verb, then, start + 1);
}

/** `not to be named` itself. */
const isKeptName = ({ form, passive, word }: VerbGroup): boolean =>
  form === 'infinitive' && passive && isNaming(word);

const isNaming = ofLemma('nam name identify quote');
const isQuote = ofLemma('quote');
const isGive = ofLemma('give');
const isRequest = ofLemma('ask request want wish prefer');
const opensOwn = spelt('his her their a');

/** `asked not to be named`, `declined to give her surname`, with the infinitive `then` and its object at chunk `object`: who speaks, not what is said. */
function keepsName(clause: Clause, verb: VerbGroup, then: VerbGroup, object: number): boolean {
  if (isRequest(verb.word))
    return (then.negated || (verb.negated && !isQuote(then.word))) && then.passive && isNaming(then.word);
  if (!isDeclining(verb.word)) return false;
  if (then.passive) return isNaming(then.word);
  return isGive(then.word) && clause.chunks[object]?.type === 'np' && opensOwn(wordOf(clause, object));
}
