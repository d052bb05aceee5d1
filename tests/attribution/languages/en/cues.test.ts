import { describe, expect, it } from 'vitest';
import { said } from './support.ts';

type Row = readonly [text: string, source: string | null, cue: string, ...content: string[]];

const TABLE: Readonly<Record<string, readonly Row[]>> = {
  'subject, verb, clause': [
    [
      'The mayor said that the bridge would reopen in May.',
      'The mayor',
      'said',
      'that the bridge would reopen in May',
    ],
    ['Residents say the noise has become unbearable.', 'Residents', 'say', 'the noise has become unbearable'],
    [
      'Ms. Oduya has repeatedly argued that rents are too high.',
      'Ms. Oduya',
      'has repeatedly argued',
      'that rents are too high',
    ],
    ['The report found that wages had fallen.', 'The report', 'found', 'that wages had fallen'],
    ['Engineers asked whether the dam was safe.', 'Engineers', 'asked', 'whether the dam was safe'],
  ],
  'quotation before, around and after the cue': [
    ['“We will rebuild,” the governor said.', 'the governor', 'said', '“We will rebuild,”'],
    ['"We will rebuild," the governor said.', 'the governor', 'said', '"We will rebuild,"'],
    ["''We will rebuild,'' the governor said.", 'the governor', 'said', "''We will rebuild,''"],
    ['“The trains,” she said, “are late again.”', 'she', 'said', '“The trains,”', '“are late again.”'],
    [
      '“The trains are late,” she said. “Nobody cares.”',
      'she',
      'said',
      '“The trains are late,”',
      '“Nobody cares.”',
    ],
    ['She said, “The trains are late.”', 'She', 'said', '“The trains are late.”'],
    ['The statement read: “We regret the delay.”', 'The statement', 'read', '“We regret the delay.”'],
  ],
  'a quotation taken up again': [
    [
      '“The port is ours,” Ortiz said. “It always was” and “always will be.”',
      'Ortiz',
      'said',
      '“The port is ours,”',
      '“It always was” and “always will be.”',
    ],
    [
      '“The port is ours,” said Ana Ruiz, a pilot from Fresno, Calif. “It always was.”',
      'Ana Ruiz, a pilot from Fresno, Calif',
      'said',
      '“The port is ours,”',
      '“It always was.”',
    ],
    ['“The port is ours," Ortiz said.', 'Ortiz', 'said', '“The port is ours,"'],
  ],
  'a quotation in a sentence of its own': [
    ['“The port is ours!” Ortiz shouted.', 'Ortiz', 'shouted', '“The port is ours!”'],
    ['“Is it ours?” Ortiz asked the crowd on Monday.', 'Ortiz', 'asked', '“Is it ours?”'],
    ['“The port is ours!” Ortiz told the crowd.', 'Ortiz', 'told', '“The port is ours!”'],
    ['“The port,” Ortiz told reporters, “is ours.”', 'Ortiz', 'told', '“The port,”', '“is ours.”'],
  ],
  'when, to whom and through whom it was said': [
    ['Ortiz said late on Monday that the port was full.', 'Ortiz', 'said', 'that the port was full'],
    ['Ortiz made it clear that the port was full.', 'Ortiz', 'made it clear', 'that the port was full'],
    ['“The port is ours,” said Ortiz on Monday.', 'Ortiz', 'said', '“The port is ours,”'],
    ['The port, according to Ortiz, was full.', 'Ortiz', 'according to', 'The port', 'was full'],
    [
      'After the storm, Ana Ortiz, a pilot, said the port was full.',
      'Ana Ortiz, a pilot',
      'said',
      'the port was full',
    ],
    ['Ortiz was quoted as saying the port was full.', 'Ortiz', 'was quoted as saying', 'the port was full'],
    ['The port is described by Ortiz as full.', 'Ortiz', 'is described', 'The port', 'as full'],
  ],
  'a dateline before it': [
    ['LIMA: Ortiz said on Monday that the port was full.', 'Ortiz', 'said', 'that the port was full'],
    ['NEW QUAY: The port was full, Ortiz said.', 'Ortiz', 'said', 'The port was full'],
    ['UN: Port is full', 'UN', ':', 'Port is full'],
  ],
  'according to an outlet, which passes nothing on': [
    ['The port was full, according to Reuters.', 'Reuters', 'according to', 'The port was full'],
    ['According to the BBC, the port was full.', 'the BBC', 'According to', 'the port was full'],
  ],
  'a pronoun that is no conjunction': [
    ['Ortiz disputed that, saying the port was full.', 'Ortiz', 'disputed', 'that'],
  ],
  'a participle that opens the sentence': [
    ['Asked if the port was full, Ortiz nodded.', null, 'Asked', 'if the port was full'],
  ],
  'what somebody feels or is blamed for': [
    ['Ortiz is convinced the port is full.', 'Ortiz', 'is convinced', 'the port is full'],
    ['Residents are worried about the port.', 'Residents', 'are worried about', 'the port'],
    ['Ortiz was accused by residents of lying.', 'residents', 'was accused', 'Ortiz', 'of lying'],
  ],
  'headlines with names in single marks or a colon': [
    ['Port ‘full’, mayor warns', 'mayor', 'warns', 'Port ‘full’'],
    ['Police: Man found in port', 'Police', ':', 'Man found in port'],
  ],
  'verbs that hardly a paper uses': [
    ['Ortiz retorted that the port was full.', 'Ortiz', 'retorted', 'that the port was full'],
    ['Ortiz reckons the port is full.', 'Ortiz', 'reckons', 'the port is full'],
    ['The clerk informed them that the port was full.', 'The clerk', 'informed', 'that the port was full'],
    ['Ortiz begged them to close the port.', 'Ortiz', 'begged', 'them to close the port'],
    ['Ortiz fumed: “The port is ours.”', 'Ortiz', 'fumed', '“The port is ours.”'],
    ['“The port is ours,” Ortiz sighed.', 'Ortiz', 'sighed', '“The port is ours,”'],
  ],
  'a signed quotation, a post, a transcript': [
    [
      '“The harbour belongs to all of us.” — Lena Ortiz',
      'Lena Ortiz',
      '—',
      '“The harbour belongs to all of us.”',
    ],
    ['The harbour is ours. — Lena Ortiz (@lortiz) May 3, 2016', 'Lena Ortiz', '—', 'The harbour is ours'],
    ['"ORTIZ: The harbour belongs to all of us.', 'ORTIZ', ':', 'The harbour belongs to all of us'],
  ],
  'names in marks': [
    [
      'Ortiz told “Good Morning Harbour” that the port would close.',
      'Ortiz',
      'told',
      'that the port would close',
    ],
  ],
  'what an infinitive hangs on': [
    ['Ortiz tried to say that the port was full.', 'Ortiz', 'tried to say', 'that the port was full'],
    [
      'The clerk is quick to point out that the port is full.',
      'The clerk',
      'is quick to point out',
      'that the port is full',
    ],
    ['Ortiz wants to sell the port.', 'Ortiz', 'wants', 'to sell the port'],
    ['Ortiz refused to say that the port was full.', 'Ortiz', 'refused to say', 'that the port was full'],
    ['Ortiz refused to sell the port.', 'Ortiz', 'refused', 'to sell the port'],
    ['She vowed to put the port first.', 'She', 'vowed', 'to put the port first'],
    ['She vowed to “fight for the port.”', 'She', 'vowed', 'to “fight for the port.”'],
  ],
  'a relative pronoun of the content': [
    ['A port which Ortiz says will close is full.', 'Ortiz', 'says', 'which', 'will close'],
    ['A port which Ortiz opposes is full.', 'Ortiz', 'opposes', 'which'],
    ['The town in which Ortiz promised to sell the port is full.', 'Ortiz', 'promised', 'to sell the port'],
  ],
  'hedged by nobody': [
    ['The company has reportedly sold the mill.', null, 'reportedly', 'The company has', 'sold the mill'],
    ['The driver allegedly slept.', null, 'allegedly', 'The driver', 'slept'],
    ['Reportedly, the mill is sold.', null, 'Reportedly', 'the mill is sold'],
    [
      'The mayor reportedly said that the mill was sold.',
      'The mayor',
      'reportedly said',
      'that the mill was sold',
    ],
  ],
  'in the words of': [
    ['In the words of one trader, it is “a circus.”', 'one trader', 'In the words of', 'it is “a circus.”'],
    [
      'It is, in the words of one trader, “a circus.”',
      'one trader',
      'in the words of',
      'It is',
      '“a circus.”',
    ],
  ],
  'one speaker after another': [
    ['One clerk said the deal was done; the other said it was not.', 'the other', 'said', 'it was not'],
    [
      'One clerk said the deal was done; the other said it was not.',
      'One clerk',
      'said',
      'the deal was done',
    ],
    [
      'The clerk said the deal was done; it was signed.',
      'The clerk',
      'said',
      'the deal was done; it was signed',
    ],
    [
      'The ministry rejected the report, saying there was “no draft.”',
      'The ministry',
      'rejected',
      'the report',
    ],
    [
      'The office released a statement saying the deal was done.',
      'The office',
      'released a statement saying',
      'the deal was done',
    ],
  ],
  'what a content holds before it ends': [
    ['Ortiz said the man who runs the port was ill.', 'Ortiz', 'said', 'the man who runs the port was ill'],
    ['Ortiz rejected that argument on Monday.', 'Ortiz', 'rejected', 'that argument'],
  ],
  'verb before its subject': [
    [
      '“It was chaos,” said Marta Lindqvist, a nurse at the clinic.',
      'Marta Lindqvist, a nurse at the clinic',
      'said',
      '“It was chaos,”',
    ],
    ['“It was chaos,” recalled the driver.', 'the driver', 'recalled', '“It was chaos,”'],
  ],
  'a cue inside its sentence': [
    ['Prices, the bank said, will keep rising.', 'the bank', 'said', 'Prices', 'will keep rising'],
    ['Prices will keep rising, the bank said.', 'the bank', 'said', 'Prices will keep rising'],
    ['Too often, the bank said, prices rise.', 'the bank', 'said', 'Too often', 'prices rise'],
    ['Still, the bank said, prices rise.', 'the bank', 'said', 'prices rise'],
    [
      'Not raising prices would be ruinous, the bank said last week.',
      'the bank',
      'said',
      'Not raising prices would be ruinous',
    ],
    ['As the bank noted, prices will keep rising.', 'the bank', 'noted', 'prices will keep rising'],
  ],
  'somebody is told': [
    ['The minister told reporters that talks had failed.', 'The minister', 'told', 'that talks had failed'],
    ['The coach told me he would leave.', 'The coach', 'told', 'he would leave'],
  ],
  'according to': [
    [
      'According to the ministry, exports fell by a third.',
      'the ministry',
      'According to',
      'exports fell by a third',
    ],
    [
      'Exports fell by a third, according to the ministry.',
      'the ministry',
      'according to',
      'Exports fell by a third',
    ],
  ],
  'infinitives and gerunds': [
    ['The union vowed to strike on Monday.', 'The union', 'vowed', 'to strike on Monday'],
    ['The senator denied taking the money.', 'The senator', 'denied', 'taking the money'],
    ['Critics accused the board of hiding losses.', 'Critics', 'accused', 'the board of hiding losses'],
  ],
  'prepositions and objects': [
    ['The opposition called for new elections.', 'The opposition', 'called for', 'new elections'],
    ['She described the plan as a gift to the rich.', 'She', 'described', 'the plan as a gift to the rich'],
    ['The coach pushed back against the criticism.', 'The coach', 'pushed back against', 'the criticism'],
  ],
  'passives and impersonals': [
    [
      'The storm is expected to reach the coast tonight.',
      null,
      'is expected',
      'The storm',
      'to reach the coast tonight',
    ],
  ],
  nouns: [
    [
      'The council heard the minister’s claim that crime has fallen.',
      'the minister',
      'claim',
      'that crime has fallen',
    ],
    ['His promise to resign came too late.', 'His', 'promise', 'to resign'],
  ],
  'headlines and transcripts': [
    ['Minister: No New Taxes This Year\nThe day was calm.', 'Minister', ':', 'No New Taxes This Year'],
  ],
  'shared and relative subjects': [
    ['The chairman opened the meeting and said profits were up.', 'The chairman', 'said', 'profits were up'],
    ['Two nurses, who said they were exhausted, went home.', 'who', 'said', 'they were exhausted'],
    ['The court ruled on Friday, saying the law was clear.', 'The court', 'saying', 'the law was clear'],
  ],
  'appositions and parentheses between source and cue': [
    [
      'Lena Brandt, who runs the shelter, said beds were scarce.',
      'Lena Brandt, who runs the shelter',
      'said',
      'beds were scarce',
    ],
    ['Sen. Ada Cole (D-Ohio) said the bill was dead.', 'Sen. Ada Cole (D-Ohio)', 'said', 'the bill was dead'],
  ],
  'where a content ends': [
    [
      'The clerk said the office was closed, but the doors stood open.',
      'The clerk',
      'said',
      'the office was closed',
    ],
    [
      'While the clerk said the office was closed, the doors stood open.',
      'the clerk',
      'said',
      'the office was closed',
    ],
    [
      'The clerk said the office would close and accused the council of neglect.',
      'The clerk',
      'said',
      'the office would close',
    ],
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

describe('no attribution', () => {
  it.each([
    'The committee met on Tuesday in the town hall.',
    'The spokeswoman declined to comment.',
    'The company did not respond to a request for comment.',
    'A resident, who asked not to be identified, waved.',
    'A woman declined to give her surname.',
    'A clerk who did not wish to be identified left.',
    'A clerk, who asked not to be named for fear of losing her job, left.',
    'The harbour — Lena Ortiz built it — was closed.',
    'The river flooded the so-called old town.',
    'He ran a red light and hit a parked car.',
    'The train left the station at noon.',
    'The minister spoke that morning in the old harbour.',
  ])('%s', (text) => {
    expect(said(text)).toEqual([]);
  });
});
