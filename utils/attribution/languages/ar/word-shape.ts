import { TAG } from './tags.ts';
import type { WordReading } from './word.ts';

/** What an unknown word's shape says: a finite verb (يتنازعون), an event (تفعيل, انفعال), a relational adjective. */
export function shapeTags(reading: WordReading, bare: string): number {
  if (reading.tags !== 0 || reading.masdar || reading.participle) return 0;
  const base = reading.base;
  if (reading.preposition && reading.definite) return 0;
  if (reading.definite && DEFINITE_EVENT.test(base)) return TAG.event;
  if (reading.definite) return /(?:ي|يه|يين|يون|يات)$/u.test(base) ? TAG.relational | TAG.guessed : 0;
  const core = reading.conjunction ? bare.slice(1) : bare;
  if (reading.preposition) return 0;
  if (/^س?ي[ء-ي]{3,}$/u.test(core) && !/(?:ية|يا|ي)$/u.test(core)) return TAG.finite | TAG.guessed;
  if (/^ست[ء-ي]{3,}$/u.test(core) && (!/[اةي]/u.test(core.slice(3)) || /^ست[ء-ي]ا[ء-ي]{2}$/u.test(core)))
    return TAG.finite | TAG.guessed;
  if (/[ء-ي]{2}ت$/u.test(core) && !/ات$/u.test(core) && core.length >= 4 && !/^م/u.test(core))
    return TAG.finite | TAG.guessed;
  if (EVENT_SHAPE.test(reading.suffix ? core.replace(/(?:هما|ها|هم|ه)$/u, '') : core)) return TAG.event;
  if (/(?:ي|ية|يا|يين|يون)$/u.test(core) && core.length >= 5) return TAG.relational | TAG.guessed;
  return 0;
}

/** التحول, التعاون, الانسحاب: with an article no verb is spelt so. */
const DEFINITE_EVENT =
  /^(?:ت[ء-ي]ا?[ء-ي]{2}|ت[ء-ي]{2}ي[ء-ي]|ا[نست][ء-ي]{2,4}ا[ء-ي]|ا[ء-ي]ت[ء-ي]ا[ء-ي]|ات[ء-ي]ا[ء-ي]|است[ء-ي]ا[ء-ي]ه|م[ء-ي]ا[ء-ي]{2}ه)$/u;

/** بتحمل, بتعاطي, بتقدمها: without the preposition spelt like a verb. */
export const REFLEXIVE = /^ت(?:[ء-ي]{3}|[ء-ي]ا[ء-ي]ي)(?:ه|ها|هم)?$/u;

/** Verbal nouns of the derived forms. */
export const EVENT_SHAPE =
  /^(?:ت[ء-ي]{2}ي[ء-ي](?:ه|ها|هم)?|ا[نست][ء-ي]{2,4}ا[ء-ي](?:ه|ها|هم)?|إ[ء-ي]{2}ا[ء-ي](?:ه|ها|هم)?|إ[ء-ي]ا[ء-ي](?:ة|ته|تها|تهم)|است[ء-ي]{2,3}ا[ء-ي]|است[ء-ي]ا[ء-ي](?:ة|ته|تها|تهم)|ا[ء-ي]ت[ء-ي]ا[ء-ي]|ات[ء-ي]ا[ء-ي]|م[ء-ي]ا[ء-ي]{2}ة)$/u;
