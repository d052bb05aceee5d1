/** The panel beside an article that has claims. */

import { OPEN, openClaim, pageHtml, read, type Scene, type Stage } from './stage.ts';

/** A claim of each fixture, and how its reader would correct it. */
const CLAIM = { ar: 'ستين عائلة', en: 'sixty families' } as const;
const SEARCH = { ar: 'الوزاره', en: 'ministry' } as const;
const OTHER = { ar: 'en', en: 'ar' } as const;

const openForm = async (stage: Stage) => {
  const panel = await read(stage);
  await openClaim(panel, CLAIM[stage.language]);
  await panel.click(`${OPEN} .claim__actions .button:nth-of-type(3)`);
  await panel.waitForSelector('.correct');
  return panel;
};

/** The way back that the passing message offers, then nothing of it left. */
const undo = async ({ panel }: Stage) => {
  await panel.click('.toast__action');
  await panel.waitForSelector('.toast__action', { hidden: true });
};

const MANY = 300;
const PARAGRAPHS = {
  ar: (n: number) =>
    `<p>قالت وزيرة النقل هدى البستاني، الاثنين، إن الطريق رقم ${n} سيُفتح في الربيع. وأضافت أن «لا أحد سيدفع ثمن التأخير». وقال مسؤولان إن التقرير رقم ${n} لم يكتمل. ونفت الشركة رقم ${n} تلقي أي إنذار. ووفقا لدراسة جامعية، ارتفعت الأسعار بنسبة ${n} في الألف. وذكرت مصادر أن المحادثات تعثرت. وتوقع خبير اقتصادي أن يتحسن الوضع. وأكد شهود أن الجسر رقم ${n} أُغلق.</p>`,
  en: (n: number) =>
    `<p>The minister for region ${n}, Ada Brandt, said on Monday that road ${n} would open in spring. “Nobody will pay for the delay,” she told reporters. Two officials said that report ${n} was late. The builder of bridge ${n} denied that it had received a warning. According to a study, prices rose by ${n} percent. Sources said the talks had failed. An economist expected that matters would improve. Witnesses said bridge ${n} was closed.</p>`,
} as const;

export const PANEL_SCENES: readonly Scene[] = [
  { name: 'panel-list', play: (stage) => read(stage), widths: [320, 420, 800] },
  { name: 'panel-forced-colours', play: (stage) => read(stage), forcedColours: true },
  {
    name: 'panel-claim',
    play: async (stage) => {
      const panel = await read(stage);
      await panel.click('[data-label="denial"] [data-claim]');
      await panel.waitForSelector(`${OPEN} .claim__actions`);
      return panel;
    },
  },
  {
    name: 'panel-chain',
    play: async (stage) => {
      const panel = await read(stage);
      await openClaim(panel, CLAIM[stage.language]);
      return panel;
    },
  },
  {
    name: 'panel-filters',
    play: async (stage) => {
      const panel = await read(stage);
      await panel.click('.toolbar__filters');
      await panel.click('.summary__labels [data-label="anonymous"]');
      return panel;
    },
    strike: ({ panel }) => panel.click('.toolbar__filters'),
  },
  {
    name: 'panel-sources',
    play: async (stage) => {
      const panel = await read(stage);
      await panel.click('.toolbar .segmented__choice:nth-of-type(2) input');
      return panel;
    },
  },
  {
    name: 'panel-kinds',
    play: async (stage) => {
      const panel = await read(stage);
      await panel.click('.toolbar .segmented__choice:nth-of-type(3) input');
      return panel;
    },
  },
  {
    name: 'panel-search',
    play: async (stage) => {
      const panel = await read(stage);
      await panel.type('.toolbar input[type="search"]', SEARCH[stage.language]);
      return panel;
    },
  },
  {
    name: 'panel-nothing-matches',
    play: async (stage) => {
      const panel = await read(stage);
      await panel.type('.toolbar input[type="search"]', 'zzz');
      await panel.waitForSelector('.panel__nothing');
      return panel;
    },
  },
  { name: 'panel-correcting', play: openForm, strike: ({ panel }) => panel.keyboard.press('Escape') },
  {
    name: 'panel-corrected',
    play: async (stage) => {
      const panel = await openForm(stage);
      await panel.click('.correct .segmented__choice:nth-of-type(1) input');
      await panel.click('.correct [type="submit"]');
      await panel.waitForSelector(`${OPEN} .claim__corrected`);
      return panel;
    },
    strike: undo,
  },
  {
    name: 'panel-removed',
    height: 2600,
    widths: [420],
    play: async (stage) => {
      const panel = await openForm(stage);
      await panel.click('.correct .button--danger');
      await panel.waitForSelector('details.unplaced');
      await panel.click('details.unplaced summary');
      return panel;
    },
    strike: undo,
  },
  { name: 'panel-other-language', play: (stage) => read(stage, `/${OTHER[stage.language]}.html`) },
  {
    name: 'panel-many-claims',
    play: (stage) => {
      const { site, language } = stage;
      const title = language === 'ar' ? 'يوم طويل من التصريحات' : 'A long day of statements';
      const story = Array.from({ length: MANY }, (_, n) => PARAGRAPHS[language](n + 1)).join('\n');
      const body = `<article><h1>${title}</h1>${story}</article>`;
      site.put('/many.html', { body: pageHtml(stage, title, body) });
      return read(stage, '/many.html');
    },
  },
];
