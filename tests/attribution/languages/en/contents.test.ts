import { describe, expect, it } from 'vitest';
import { said } from './support.ts';

/** Text, source, cue and the pieces of the content. */
type Row = readonly [text: string, source: string | null, cue: string, ...content: string[]];

const TABLE: Readonly<Record<string, readonly Row[]>> = {
  'what stands before a content in its sentence is no part of it': [
    [
      'PORT SELL (AD) — Nine people were missing, the coast guard said Wednesday.',
      'the coast guard',
      'said',
      'Nine people were missing',
    ],
    ['10:30 — “I have been here since six,” Idle writes.', 'Idle', 'writes', '“I have been here since six,”'],
    [
      'The plan — long and dear — was dropped, the mayor said.',
      'the mayor',
      'said',
      'The plan — long and dear — was dropped',
    ],
  ],
  'a content waits for the clause that its opening puts off': [
    [
      'The clerk said that if the vote failed, the council would try again.',
      'The clerk',
      'said',
      'that if the vote failed, the council would try again',
    ],
    [
      'After the clerk said that the vote had failed, the council went home.',
      'the clerk',
      'said',
      'that the vote had failed',
    ],
  ],
  'one speaker after another, the second one behind an adverbial': [
    [
      'A baker testified that the door was open; in a letter he admitted that he owed money.',
      'A baker',
      'testified',
      'that the door was open',
    ],
    [
      'A baker testified that the door was open; in the yard it was dark.',
      'A baker',
      'testified',
      'that the door was open; in the yard it was dark',
    ],
  ],
  'a cue between a subject and its verb': [
    [
      'The sample, notes Dr. Piotr Wrona, came from one town.',
      'Dr. Piotr Wrona',
      'notes',
      'The sample',
      'came from one town',
    ],
  ],
  'when something was said': [
    ['Ortiz rejected the offer on Monday.', 'Ortiz', 'rejected', 'the offer'],
    ['Ortiz said the offer would lapse on Monday.', 'Ortiz', 'said', 'the offer would lapse on Monday'],
    ['Ortiz said that morning that the port was full.', 'Ortiz', 'said', 'that the port was full'],
    ['Ortiz said that evening the port was full.', 'Ortiz', 'said', 'the port was full'],
    ['“The port is full,” Ortiz said that night.', 'Ortiz', 'said', '“The port is full,”'],
    ['Ortiz told reporters that week that nobody was hurt.', 'Ortiz', 'told', 'that nobody was hurt'],
    ['Ortiz said that day was the longest.', 'Ortiz', 'said', 'that day was the longest'],
    ['Ortiz said that night shifts would end.', 'Ortiz', 'said', 'that night shifts would end'],
  ],
  'asides in the source': [
    [
      'The paper, published in the Journal of Rest, argues that regular hours matter.',
      'The paper, published in the Journal of Rest',
      'argues',
      'that regular hours matter',
    ],
    [
      'The cook, tired of waiting, said the fire was out.',
      'The cook, tired of waiting',
      'said',
      'the fire was out',
    ],
  ],
  'an age belongs to the name': [
    [
      'Neighbours accuse Leon Barrow, 44, of setting the fire.',
      'Neighbours',
      'accuse',
      'Leon Barrow, 44, of setting the fire',
    ],
  ],
  'words that are verbs or not': [
    [
      'Opposition leader Meera Joshi alleged that the state had ignored warnings.',
      'Opposition leader Meera Joshi',
      'alleged',
      'that the state had ignored warnings',
    ],
    ['The critic mocks the alleged plan.', 'The critic', 'mocks', 'the alleged plan'],
    [
      'Ruud expressed hope that the missing would be found and pledged an inquiry.',
      'Ruud',
      'expressed hope',
      'that the missing would be found',
    ],
    [
      'Mayor Ruud Says Harbour Museum Will Open\nThe day was calm.',
      'Mayor Ruud',
      'Says',
      'Harbour Museum Will Open',
    ],
    [
      'The United States Credits Bureau said it was closed.',
      'The United States Credits Bureau',
      'said',
      'it was closed',
    ],
    ['Several polls show Okoro within two points.', 'Several polls', 'show', 'Okoro within two points'],
    [
      'The council hopes the peace plan Okoro drew up will hold.',
      'The council',
      'hopes',
      'the peace plan Okoro drew up will hold',
    ],
    ['Ruud hopes that the ship will sail.', 'Ruud', 'hopes', 'that the ship will sail'],
    ['The mayor proposed a budget, promising to hire nurses.', 'The mayor', 'promising', 'to hire nurses'],
    [
      'Local MPs’ fears that the wall would fall were heard.',
      'Local MPs',
      'fears',
      'that the wall would fall',
    ],
  ],
  'what is compared with an opinion': [
    ['The vote was closer than the pollsters expected.', 'the pollsters', 'expected', 'than'],
  ],
};

for (const [what, rows] of Object.entries(TABLE)) {
  describe(what, () => {
    it.each(rows.map(([text, source, cue, ...content]) => ({ text, wanted: { cue, source, content } })))(
      '$text',
      ({ text, wanted }) => {
        expect(said(text)).toContainEqual(wanted);
      },
    );
  });
}
