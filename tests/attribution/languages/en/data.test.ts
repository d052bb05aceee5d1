import { describe, expect, it } from 'vitest';
import { EDGES, FACTORS, FRAMES, LEMMAS } from '../../../../utils/attribution/languages/en/cue-data.ts';
import { LEXICON, TRANSITIONS } from '../../../../utils/attribution/languages/en/lexicon-data.ts';
import { OWN_CUES } from '../../../../utils/attribution/languages/en/own-cues.ts';
import {
  BODIES,
  DOCUMENTS,
  MEN,
  singularOf,
  TITLES,
  VAGUE,
  WOMEN,
} from '../../../../utils/attribution/languages/en/people.ts';
import { TAGS } from '../../../../utils/attribution/languages/en/tagset.ts';
import { lemmaOf } from '../../../../utils/attribution/languages/en/verbs.ts';

describe('the data is normalised', () => {
  it('has words in small letters, in one Unicode form, without doubles', () => {
    const words = LEXICON.flatMap((row) => row.split(' ').slice(1));
    for (const word of words) expect(word).toBe(word.toLowerCase().normalize('NFC'));
    expect(new Set(words).size).toBe(words.length);
    for (const list of [TITLES, BODIES, DOCUMENTS, VAGUE, WOMEN, MEN])
      for (const word of list) expect(word).toBe(word.toLowerCase().normalize('NFC'));
  });

  it('has no more cues than occurrences', () => {
    for (const row of [...FRAMES, ...LEMMAS, ...EDGES])
      for (const [, some, all] of row.matchAll(/ (\d+)\/(\d+)/gu))
        expect(Number(some)).toBeLessThanOrEqual(Number(all));
    expect(FACTORS.length).toBeGreaterThan(10);
  });

  it('goes from every class to every class', () => {
    expect(TRANSITIONS.map((row) => row.split(' ').length)).toEqual(TRANSITIONS.map(() => TAGS.length + 1));
    expect(TRANSITIONS).toHaveLength(TAGS.length + 1);
  });
});

describe('the verbs of our own', () => {
  const rows = OWN_CUES.map((row) => row.split(' '));
  const lemmas = rows.map(([lemma = '']) => lemma);

  it('are in the order of the alphabet, each once', () =>
    expect(lemmas).toEqual([...new Set(lemmas)].sort()));

  it('attribute in frames that are there', () => {
    const there = new Set([...FRAMES, ...LEMMAS].flatMap((row) => row.match(/\S+(?= \d+\/)/gu) ?? []));
    const unknown = rows.flatMap(([lemma, ...frames]) =>
      frames.filter((one) => !there.has(one.replace('it-adj+', ''))).map((one) => `${lemma}: ${one}`),
    );
    expect(unknown, 'the frames are listed in cue-data.ts').toEqual([]);
  });
});

describe('inflections', () => {
  it.each([
    ['said', 'say'],
    ['denies', 'deny'],
    ['planned', 'plan'],
    ['hoping', 'hope'],
    ['told', 'tell'],
    ['lying', 'lie'],
    ['urges', 'urge'],
    ['insisted', 'insist'],
    ['reaches', 'reach'],
    ['criticised', 'criticize'],
    ['promised', 'promise'],
  ])('%s is a form of %s', (form, lemma) => {
    expect(lemmaOf(form)).toBe(lemma);
  });

  it.each([
    ['officials', 'official'],
    ['spokesmen', 'spokesman'],
    ['bodies', 'body'],
    ['police', 'police'],
    ['congress', 'congress'],
  ])('%s: %s', (plural, one) => {
    expect(singularOf(plural)).toBe(one);
  });
});
