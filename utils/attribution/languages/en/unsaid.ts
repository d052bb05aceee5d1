import type { VerbGroup } from './chunks.ts';
import type { Clause } from './clause.ts';
import type { Complement } from './frames.ts';

interface Said {
  readonly clause: Clause;
  readonly verb: VerbGroup;
  readonly complement: Complement;
}

const ANSWER = /^(?:comment|respond|answer|elaborate|reply|be)$/;
const ANSWERING = new Set(['respond', 'reply', 'comment', 'return', 'answer']);
const DECLINING = new Set(['declin', 'decline', 'refuse']);

/** `declined to comment`, `did not respond to a request`: nothing was said. */
export function withoutComment({ clause, verb, complement }: Said): 'none' | null {
  const then = clause.chunks[complement.start];
  if (DECLINING.has(verb.lemma) && then?.type === 'vg' && ANSWER.test(then.lemma)) return 'none';
  if (keepsName(clause, verb, complement) || isKeptName(verb)) return 'none';
  return verb.negated && ANSWERING.has(verb.lemma) ? 'none' : null;
}

/** `not to be named` itself. */
const isKeptName = ({ form, negated, passive, lemma }: VerbGroup): boolean =>
  form === 'infinitive' && negated && passive && NAMING.test(lemma);

const NAMING = /^(?:name?|identify|quote)$/;

/** `asked not to be named`, `declined to give her surname`: who speaks, not what is said. */
function keepsName({ chunks, norm }: Clause, verb: VerbGroup, { start }: Complement): boolean {
  const then = chunks[start];
  if (then?.type !== 'vg' || then.form !== 'infinitive') return false;
  if (/^(?:ask|request|want|wish|prefer)$/.test(verb.lemma))
    return (
      (then.negated || (verb.negated && then.lemma !== 'quote')) && then.passive && NAMING.test(then.lemma)
    );
  const object = chunks[start + 1];
  return (
    DECLINING.has(verb.lemma) &&
    (then.passive
      ? NAMING.test(then.lemma)
      : then.lemma === 'give' && object?.type === 'np' && /^(?:his|her|their|a)$/.test(norm(start + 1)))
  );
}
