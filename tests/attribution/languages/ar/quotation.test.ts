import { describe, expect, it } from 'vitest';
import type { Quotation } from '../../../../utils/attribution/index.ts';
import { readAll } from './readings.ts';

const CONTENTS: Readonly<Record<Quotation, readonly (readonly [why: string, text: string])[]>> = {
  direct: [
    ['after a colon', 'وقال الوزير: «الجسر مغلق منذ أمس».'],
    ['everything behind إن', 'وقال الوزير إن «الجسر مغلق منذ أمس».'],
    ['a pronoun opens it', 'وقال الوزير إنه «لا يخشى أحدا في المدينة».'],
    ['joined quotations', 'ووصف الوزير الخطة بـ«حبر على ورق» و«كلام فارغ».'],
    ['a colon without marks', 'وقالت الطبيبة: لم نر مثل هذا من قبل.'],
    ['a headline in the first person', 'وزير النقل: سنفتح الجسر غدا\nافتتح الجسر أمس.'],
  ],
  mixed: [
    ['the subject is ours', 'وقال الوزير إن الجسر «مغلق منذ أمس».'],
    ['two words are theirs', 'وقال الوزير إن الجسر صار «عبئا ثقيلا» على المدينة.'],
  ],
  indirect: [
    ['no marks', 'وقال الوزير إن الجسر مغلق.'],
    ['one scare word', 'وقال الوزير إن الجسر «مغلق» منذ أمس.'],
    ['a name in marks', 'وقال الوزير إن شركة «نور الشرق» ستبني الجسر.'],
    ['a named operation', 'وقال الوزير إن عملية «الجسر الآمن» بدأت.'],
    ['a headline', 'وزير النقل: الجسر مغلق حتى الخميس\nأغلق الجسر أمس.'],
  ],
};

describe('whose words they are', () => {
  for (const [quotation, rows] of Object.entries(CONTENTS)) {
    it.each(rows)(`${quotation}, %s: %s`, (_, text) => {
      expect(readAll(text)[0]?.quotation).toBe(quotation);
    });
  }
});
