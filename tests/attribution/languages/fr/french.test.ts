import { describe, expect, it } from 'vitest';
import { extract } from '../../../../utils/attribution/index.ts';
import { readWord } from '../../../../utils/attribution/languages/fr/words.ts';

const read = (text: string) =>
  extract(text, { language: 'fr' }).map((one) => {
    const cut = (span: { start: number; end: number } | null) => span && text.slice(span.start, span.end);
    return { one, cue: cut(one.cue), source: cut(one.source), content: one.content.map(cut) };
  });

describe('who says what', () => {
  it.each([
    ['Le préfet a annoncé que la route était fermée.', 'Le préfet', 'annoncé', 'que la route était fermée'],
    ['Les syndicats affirment que la grève durera.', 'Les syndicats', 'affirment', 'que la grève durera'],
    [
      'Anne Lebrun soutient qu’il n’y a pas eu de fraude.',
      'Anne Lebrun',
      'soutient',
      'qu’il n’y a pas eu de fraude',
    ],
    ['« La route est fermée », a expliqué le préfet.', 'le préfet', 'expliqué', '« La route est fermée »'],
    ['« La route est fermée », dit-il.', null, 'dit', '« La route est fermée »'],
    ['« La route est fermée », a-t-elle ajouté.', null, 'ajouté', '« La route est fermée »'],
    ['Le préfet a déclaré : « La route est fermée. »', 'Le préfet', 'déclaré', '« La route est fermée. »'],
    ['La route est fermée, selon la préfecture.', 'la préfecture', 'selon', 'La route est fermée'],
    ['D’après deux témoins, le train roulait vite.', 'deux témoins', 'D’après', 'le train roulait vite'],
    ['Paul Roy : « Nous irons jusqu’au bout »', 'Paul Roy', ':', '« Nous irons jusqu’au bout »'],
    ['Le procureur a nié toute pression.', 'Le procureur', 'nié', 'toute pression'],
    ['« La route », dit-elle, « est fermée. »', null, 'dit', '« La route »', '« est fermée. »'],
    [
      '« La route est fermée », a expliqué le préfet. « Elle le restera. »',
      'le préfet',
      'expliqué',
      '« La route est fermée »',
      '« Elle le restera. »',
    ],
    ['Le syndicat accuse la direction de mentir.', 'Le syndicat', 'accuse', 'la direction de mentir'],
    ['Le maire est soupçonné de fraude.', null, 'soupçonné', 'Le maire', 'de fraude'],
  ])('%s', (text, source, cue, ...content) => {
    expect(
      read(text).map((found) => ({ source: found.source, cue: found.cue, content: found.content })),
    ).toEqual([{ source, cue, content }]);
  });

  it('leaves a quotation to the verb behind it', () => {
    const text = '« La route est fermée », a dit le préfet. « Elle le restera », a-t-il ajouté.';
    expect(read(text).map(({ cue, content }) => [cue, content])).toEqual([
      ['dit', ['« La route est fermée »']],
      ['ajouté', ['« Elle le restera »']],
    ]);
  });
});

describe('nobody says anything', () => {
  it.each([
    'Le train a heurté un camion à l’entrée de la gare.',
    'Il faut lire le rapport annoncé la semaine dernière.',
    'Le maire accuse le coup.',
  ])('%s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('who they are', () => {
  it.each([
    ['Trois responsables ont indiqué que le site fermerait.', 'anonymous', 3],
    ['Un diplomate européen estime que rien ne changera.', 'partly-anonymous', null],
    ['On estime que rien ne changera.', 'anonymous', null],
    ['La ministre estime que rien ne changera.', 'role', null],
    ['Jean Petit estime que rien ne changera.', 'named', null],
    ['Le parquet estime que rien ne changera.', 'named', null],
  ])('%s', (text, naming, count) => {
    expect(read(text)[0]?.one).toMatchObject({ naming, count });
  });
});

describe('denials', () => {
  it('are told from what is only refused', () => {
    expect(read('Le ministère a démenti que le site ferme.')[0]?.one.denial).toBe(true);
    expect(read('Le ministère a indiqué que le site ferme.')[0]?.one.denial).toBe(false);
  });
});

it('reads a pronoun as whoever spoke before', () => {
  const text = 'Claire Vasseur a affirmé que tout allait bien. « Rien ne changera », a-t-elle ajouté.';
  const { resolved } = extract(text, { language: 'fr' }).at(-1) ?? {};
  expect(resolved && text.slice(resolved.start, resolved.end)).toBe('Claire Vasseur');
});

it.each([
  ['annonça', 'annoncer'],
  ['annonçait', 'annoncer'],
  ['jugeait', 'juger'],
  ['rappelle', 'rappeler'],
  ['révèle', 'révéler'],
  ['affirmèrent', 'affirmer'],
  ['démentie', 'démentir'],
])('%s is a form of %s', (form, lemma) => {
  expect(readWord(form).verb?.lemma).toBe(lemma);
});
