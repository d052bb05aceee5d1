import { describe, expect, it } from 'vitest';
import { attributions, cut } from './support.ts';

describe('who stands behind it', () => {
  it.each([
    ['Ana Ruiz said the road was open.', 'named', 'sourced'],
    ['The Labor Ministry said the road was open.', 'named', 'sourced'],
    ['The foreign minister said the road was open.', 'role', 'sourced'],
    ['A spokesman for the army said the road was open.', 'role', 'sourced'],
    ['Army spokeswoman Ines Vidal said the road was open.', 'named', 'sourced'],
    ['The poll showed that the road was open.', 'named', 'sourced'],
    ['A U.S. official said the road was open.', 'partly-anonymous', 'anonymous'],
    ['Sources said the road was open.', 'anonymous', 'anonymous'],
    ['Experts said the road was open.', 'anonymous', 'anonymous'],
    ['Some said the road was open.', 'anonymous', 'anonymous'],
    ['People close to the inquiry say the road was open.', 'anonymous', 'anonymous'],
    ['Many Republicans said the road was open.', 'anonymous', 'anonymous'],
    ['More than half of the pilots said the road was open.', 'anonymous', 'anonymous'],
    ['Multiple sources privy to the talks said the road was open.', 'partly-anonymous', 'anonymous'],
    ['Most Whigs said the road was open.', 'anonymous', 'anonymous'],
    ['House Republicans said the road was open.', 'anonymous', 'anonymous'],
    ['A group of lawmakers said the road was open.', 'anonymous', 'anonymous'],
    ['A review of records showed the road was open.', 'anonymous', 'anonymous'],
    ['A Gallup poll showed the road was open.', 'named', 'sourced'],
    ['Company records showed the road was open.', 'named', 'sourced'],
    ['Her friend said the road was open.', 'anonymous', 'anonymous'],
    ['Police said the road was open.', 'named', 'sourced'],
    ['The others said the road was open.', 'anonymous', 'anonymous'],
    ['Her brother said the road was open.', 'role', 'sourced'],
    ['The two pilots, Ana Ruiz and Tom Reed, said the road was open.', 'named', 'sourced'],
    ['The road is expected to open.', 'unattributed', 'anonymous'],
    ['Shopkeepers said the road was open.', 'anonymous', 'anonymous'],
    ['Others said the road was open.', 'anonymous', 'anonymous'],
    ['Hastings said the road was open.', 'named', 'sourced'],
    ['One Labour MP said the road was open.', 'partly-anonymous', 'anonymous'],
    ['Opposition MPs said the road was open.', 'partly-anonymous', 'anonymous'],
    ['The Labour MP Ana Ruiz said the road was open.', 'named', 'sourced'],
    ['Local media said the road was open.', 'partly-anonymous', 'anonymous'],
    ['State media said the road was open.', 'named', 'sourced'],
    ['Media reports said the road was open.', 'anonymous', 'anonymous'],
    ['A local newspaper said the road was open.', 'partly-anonymous', 'anonymous'],
    ['The newspaper said the road was open.', 'named', 'sourced'],
    ["The firm's lawyer said the road was open.", 'role', 'sourced'],
    ["The firm's lawyers said the road was open.", 'anonymous', 'anonymous'],
    ['Leader of Opposition Arjun Menon said the road was open.', 'named', 'sourced'],
    ['Residents of New Orle said the road was open.', 'anonymous', 'anonymous'],
    ['No 10 said the road was open.', 'named', 'sourced'],
    ['No pilot said the road was open.', 'anonymous', 'anonymous'],
  ])('%s', (text, naming, kind) => {
    expect(attributions(text)[0]).toMatchObject({ naming, kind });
  });
});

describe('how many', () => {
  it.each([
    ['Four officials said the talks had failed.', 4],
    ['Two people familiar with the matter said the talks had failed.', 2],
    ['Several officials said the talks had failed.', null],
    ['Some 30 percent of voters said the talks had failed.', null],
  ])('%s', (text, count) => {
    expect(attributions(text)[0]?.count).toBe(count);
  });
});

describe('why they are not named', () => {
  it.each([
    [
      'An aide, who spoke on condition of anonymity because he was not authorized to brief the press, said the deal was close.',
      'because he was not authorized to brief the press',
    ],
    ['An aide said the deal was close because time was short.', null],
  ])('%s', (text, reason) => {
    const found = attributions(text).find(({ cue }) => cut(text, cue) === 'said');
    expect(cut(text, found?.reason ?? null)).toBe(reason);
  });
});

describe('through whom it came', () => {
  it.each([
    ['A diplomat told Reuters that the border was shut.', ['A diplomat', 'Reuters']],
    ['“It is shut,” the mayor said in an interview with The Daily Star.', ['the mayor', 'The Daily Star']],
    ['A diplomat told his wife that the border was shut.', ['A diplomat']],
    ['The mayor was quoted by Reuters as saying the border was shut.', ['The mayor', 'Reuters']],
  ])('%s', (text, chain) => {
    expect(attributions(text)[0]?.chain.map((span) => cut(text, span))).toEqual(chain);
  });
});

describe('which noun phrase speaks', () => {
  it.each([
    ['In a letter to the council, Ortiz, a pilot, said the port was full.', 'Ortiz, a pilot'],
    ['“I never saw it,” Ortiz said, adding that the port was full.', 'Ortiz'],
    [
      'Observers in Oran and around the country say the port is full.',
      'Observers in Oran and around the country',
    ],
    ['More than half of the pilots say the port is full.', 'More than half of the pilots'],
    ['According to exit polls, the port is full.', 'exit polls'],
    [
      'The mayor left after The Harbour Post, citing three people briefed on the matter, reported that the port was full.',
      'The Harbour Post',
    ],
    ['It was, in an assertion Tanaka calls “plainly wrong,” full.', 'Tanaka'],
    ['But other experts caution that the port is full.', 'other experts'],
    ['The actor Tom Reed said the port was full.', 'The actor Tom Reed'],
    ['People briefed on the plan said the road was open.', 'People briefed on the plan'],
    ['Ruiz agreed to the plan and said the road was open.', 'Ruiz'],
    ['A pilot who asked not to be named said the road was open.', 'A pilot who asked not to be named'],
    ['A woman who lives nearby said the road was open.', 'A woman who lives nearby'],
    ['A man who called himself only Ali said the road was open.', 'A man who called himself only Ali'],
    ['Those who stayed said the road was open.', 'Those who stayed'],
    ['Ana Ruiz, 44, a nurse, said the road was open.', 'Ana Ruiz, 44, a nurse'],
    ['“The road is open,” said at least four pilots.', 'at least four pilots'],
    ['According to nearly 20 pilots, the road was open.', 'nearly 20 pilots'],
    ['“The road is open,” said US officials.', 'US officials'],
    ['Many told the court that the road was open.', 'Many'],
    ['The military also said the road was open.', 'The military'],
    ['Someone close to the family said the road was open.', 'Someone close to the family'],
    ['According to sources close to Ruiz, the road was open.', 'sources close to Ruiz'],
    ['The Sunday Times said the road was open.', 'The Sunday Times'],
    ['Theresa May said the road was open.', 'Theresa May'],
    ['Club boss Carl Winter said the road was open.', 'Club boss Carl Winter'],
    ['Pilots, however, alleged that the road was open.', 'Pilots'],
    ['Scientists not involved in the work said the road was open.', 'Scientists not involved in the work'],
    ['Lead singer Ana Ruiz said the road was open.', 'Lead singer Ana Ruiz'],
  ])('%s', (text, source) => {
    expect(cut(text, attributions(text).at(-1)?.source ?? null)).toBe(source);
  });
});

describe('who a pronoun is', () => {
  it.each([
    [
      'Prime Minister Clara Voss said taxes would fall. She said nothing would change.',
      'Prime Minister Clara Voss',
    ],
    ['Tom Becker, the coach, said he was proud.\n“They played well,” Becker said.', 'Tom Becker, the coach'],
    [
      'The transport minister, Daniel Okoro, said the bridge was open. Mr Okoro added that it was safe.',
      'The transport minister, Daniel Okoro',
    ],
    [
      'A bank said rents were up.\nIts owner, Ann Lee, denied the report. She said wages were not.',
      'Its owner, Ann Lee',
    ],
    [
      'A clerk in the water department said rents were up. The department said wages were not.',
      'The department',
    ],
    ['Three pilots met Mr. Haddad. They said rents were up. He said wages were not.', 'Mr. Haddad'],
    ['Mr. Haddad lost to a rival of Ms. Lowe, who said rents were up.', 'Ms. Lowe'],
    ['Mr. Haddad has been defending the plan and has since said rents were up.', 'Mr. Haddad'],
    ['Mr. Haddad said rents were up. Ms. Lowe disagreed. He said wages were not.', 'Mr. Haddad'],
  ])('%s', (text, fullest) => {
    expect(cut(text, attributions(text).at(-1)?.resolved ?? null)).toBe(fullest);
  });
});
