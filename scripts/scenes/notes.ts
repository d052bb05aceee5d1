/** Notes in the panel: written, failing, and on an article that has changed since. */

import {
  articleHtml,
  beginNote,
  breakStore,
  endNote,
  type Language,
  noteArticle,
  OPEN,
  openClaim,
  read,
  reopenPanel,
  type Scene,
  type Stage,
} from './stage.ts';

interface Story {
  /** Words of the claim the note is written on. */
  readonly claim: string;
  readonly note: string;
  readonly tag: string;
  readonly onArticle: string;
  /** Edits of the article, made after the notes: what was there, and what is. */
  readonly edits: readonly (readonly [was: string | RegExp, is: string])[];
  /** Claims that are noted before the edits: one that is reworded, one in doubt, one that is taken out. */
  readonly noted: readonly (readonly [claim: string, note: string])[];
}

const STORIES: Readonly<Record<Language, Story>> = {
  ar: {
    claim: 'ثلاث بوابات',
    note: 'طلبت من الوزارة محضر الاجتماع. الجواب خلال أسبوع.',
    tag: 'متابعة',
    onArticle: 'المقال يعتمد على مصادر لا تُسمّى في أهم ما فيه.',
    edits: [
      ['تلقي أي تحذير مكتوب', 'تلقي أي تحذير مكتوب أو شفهي'],
      [
        /<p>ونقلت صحيفة «المرسى».*?<\/p>/s,
        '<p>وقال محافظ الإقليم سالم الراوي إن الإخلاء سيبدأ مساء الأربعاء.</p>',
      ],
      [
        /<p>\s*ومن المتوقع أن تستمر/,
        '<p>وجرى تعليق الدراسة في المدينة.</p><p>ونقلت صحيفة «المرسى» عن مسؤول محلي قوله إن نحو مئة عائلة غادرت منازلها في قرية العين العليا قبل الفجر.</p><p>وتُفتح الطرق غدًا.</p>$&',
      ],
      ['، وطالب بفتح تحقيق مستقل', ''],
    ],
    noted: [
      ['تلقي أي تحذير', 'هل كان التحذير شفهيًّا؟'],
      ['ستين عائلة', 'من أحصاها؟'],
      ['بفتح تحقيق مستقل', 'من يُجري التحقيق؟'],
    ],
  },
  en: {
    claim: 'all eleven cranes',
    note: 'Asked the ministry for the minutes. They answer within a week.',
    tag: 'follow-up',
    onArticle: 'What matters most here rests on people who are not named.',
    edits: [
      ['had received any written warning', 'had received any written or spoken warning'],
      [
        /<p>The Dockside Courier.*?<\/p>/s,
        '<p>The mayor, Edith Crane, said the quay would be cleared on Wednesday evening.</p>',
      ],
      [
        /<p>\s*It is believed that the port/,
        '<p>Lessons were called off in the town.</p><p>The Dockside Courier quoted a local official as saying that about ninety families had been moved out of the flats behind the station before dawn.</p><p>The roads open again tomorrow.</p>$&',
      ],
      [' An official at the foreign ministry denied that any such offer had been made.', ''],
    ],
    noted: [
      ['had received any written warning', 'Was there a spoken one?'],
      ['sixty families', 'Who counted them?'],
      ['any such offer', 'Ask the embassy.'],
    ],
  },
};

const story = ({ language }: Stage) => STORIES[language];

const writing = (stage: Stage) => ({ text: story(stage).note, tag: story(stage).tag });

const write = async (stage: Stage) => {
  const panel = await read(stage);
  await openClaim(panel, story(stage).claim);
  if (await panel.$(`${OPEN} .note`)) return panel;
  await beginNote(panel, story(stage).claim, writing(stage));
  return panel;
};

/** The article with a note on one of its claims, which is written unless it is there already. */
export const noted = async (stage: Stage) => {
  const panel = await write(stage);
  if (await panel.$('.editor')) await endNote(panel);
  return panel;
};

/** A copy of the article, noted and then edited: the path it is at. */
async function changedArticle(stage: Stage): Promise<string> {
  const path = '/changed.html';
  const { site, panel } = stage;
  const before = articleHtml(stage.language);
  site.put(path, { body: before });
  await read(stage, path);
  for (const [claim, text] of story(stage).noted) {
    await openClaim(panel, claim);
    if (await panel.$(`${OPEN} .note`)) continue;
    await beginNote(panel, claim, { text });
    await endNote(panel);
  }
  const after = story(stage).edits.reduce((html, [was, is]) => {
    const edited = html.replace(was, is);
    if (edited === html) throw new Error(`“${was}” is not in the article.`);
    return edited;
  }, before);
  site.put(path, { body: after });
  return path;
}

export const NOTE_SCENES: readonly Scene[] = [
  { name: 'note-writing', play: write, strike: ({ panel }) => endNote(panel) },
  { name: 'note-written', play: noted },
  {
    name: 'note-on-article',
    play: async (stage) => {
      const panel = await read(stage);
      if (!(await panel.$('.panel__article-notes .note'))) {
        await noteArticle(panel, { text: story(stage).onArticle, verdict: 2 });
      }
      await panel.waitForSelector('.panel__article-notes .note');
      return panel;
    },
  },
  {
    name: 'note-not-saved',
    play: async (stage) => {
      const panel = await read(stage);
      await openClaim(panel, story(stage).claim);
      await panel.click(`${OPEN} .claim__actions .button`);
      await panel.waitForSelector('.editor textarea');
      await panel.evaluate(() => {
        const { put } = IDBObjectStore.prototype;
        Object.assign(globalThis, { mend: () => Object.assign(IDBObjectStore.prototype, { put }) });
        IDBObjectStore.prototype.put = () => {
          throw new DOMException('No room', 'QuotaExceededError');
        };
      });
      await panel.type('.editor textarea', story(stage).note);
      await panel.waitForSelector('[data-status="failed"]');
      return panel;
    },
    strike: async ({ panel }) => {
      await panel.evaluate(() => void (globalThis as unknown as { mend(): void }).mend());
      await endNote(panel);
      await panel.click(`${OPEN} .note:last-of-type .note__tools .button:last-child`);
      await panel.waitForSelector('.toast__action');
    },
  },
  {
    name: 'note-article-changed',
    play: async (stage) => {
      await read(stage, await changedArticle(stage));
      await stage.panel.waitForSelector('.changed');
      return stage.panel;
    },
  },
  {
    name: 'note-place-in-doubt',
    height: 3600,
    widths: [320, 420, 800],
    play: async (stage) => {
      await read(stage, await changedArticle(stage));
      await stage.panel.waitForSelector('.unplaced');
      return stage.panel;
    },
  },
  {
    name: 'note-same-article',
    play: async (stage) => {
      await noted(stage);
      stage.site.put('/copy.html', { body: articleHtml(stage.language) });
      await read(stage, '/copy.html');
      await stage.panel.waitForSelector('.addresses__offer');
      return stage.panel;
    },
  },
  {
    name: 'note-store-failing',
    play: async (stage) => {
      await read(stage);
      const { identifier } = await stage.panel.evaluateOnNewDocument(breakStore);
      await reopenPanel(stage);
      await stage.panel.removeScriptToEvaluateOnNewDocument(identifier);
      await stage.panel.waitForSelector('.notice--trouble');
      return stage.panel;
    },
    strike: reopenPanel,
  },
  {
    name: 'note-brought-back',
    play: async (stage) => {
      const panel = await noted(stage);
      await panel.evaluate(async () => {
        for (const { name } of await indexedDB.databases()) {
          await new Promise((done, fail) => {
            const request = indexedDB.deleteDatabase(name!);
            request.onsuccess = done;
            request.onerror = fail;
          });
        }
      });
      await reopenPanel(stage);
      await panel.waitForSelector('.brought-back');
      return panel;
    },
  },
];
