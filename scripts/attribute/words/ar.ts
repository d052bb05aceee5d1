import type { Words } from './en.ts';

/** What the command says, in Arabic. */
export const ar: Words = {
  help: `attribute [خيارات] [ملف...]

يقرأ أسطر JSON على صورة ({"id", "text", "lang"?}) من الدخل القياسي أو من ملفات ‎.jsonl، وصفحات الويب (‎.html)، والنصوص
المجردة (أي ملف آخر). ويكتب لكل وثيقة سطرًا: {"id", "attributions": [...]}.

  --input KIND           نوع ما يُقرأ أيًّا كان اسمه: jsonl أو html أو text (صفحة من الدخل القياسي)
  --format jsonl         تلك الأسطر (إن لم يكن الخرج طرفية)
  --format annotations   صفحة شروح W3C في كل سطر
  --format list          قائمة ملونة للقارئ (إن كان الخرج طرفية)
  --explain              أيّ قاعدة عملت وأين، وما الذي نافسها
  --jobs N               أكثر ما يعمل من الخيوط (1)
  --out FILE             يكتب في هذا الملف لا في الخرج القياسي
  --resume               مع --out: يتابع من حيث توقف تشغيل سابق على الدخل نفسه
  --progress             يخبر بما أُنجز وإن لم يكن خرج الأخطاء طرفية
  --help

رمز الخروج: 0 تم كل شيء، 1 تُركت وثائق، 2 الأمر نفسه خطأ.`,

  keyboard: 'تُقرأ أسطر JSON من لوحة المفاتيح حتى Ctrl-D، و--help يخبر بغيرها.',
  npmSpoke: 'كتب npm أسطرًا له قبل أول أسطرنا: ‏`npm run -s attribute` يتركها.',
  stopped: (out) => `توقّف. الأمر نفسه مع --resume يتابع ${out}.`,

  oneOf: (option, names) => `${option} واحد من: ${names}`,
  jobs: '--jobs عدد صحيح أوله 1',
  resumeNeedsOut: '--resume يحتاج إلى --out، وهو الملف الذي يتابَع',
  resumeNeedsJsonl: '--resume يكون مع --format jsonl',
  outIsInput: (file) => `${file} من الدخل، و--out يفرغه`,
  notFromThisInput: (file) => `${file} لم يُكتب من هذا الدخل`,
  otherId: (name, here, there) => `${name} هنا ${here} وهناك ${there}`,
  goesOn: (id) => `يليه فيه ${id}`,

  line: (number) => `السطر ${number}`,
  noSuchFile: 'لا ملف ولا مجلد بهذا الاسم',
  isFolder: 'مجلد لا ملف',
  forbidden: 'لا إذن بقراءته أو كتابته',
  diskFull: 'لا مكان على القرص',
  notUtf8: 'ليس بترميز UTF-8، فحوّله أولًا (iconv -f WINDOWS-1256 -t UTF-8)',
  markup: 'ترميز صفحة لا وثيقة: تُقرأ صفحات الويب مع --input html',
  noText: 'ليس وثيقة: المطلوب كائن فيه "text"',
  notJson: (why) => `ليس JSON: ${why}`,
  tooLong: (characters) => `أطول من ${characters} محرف، ولا وثيقة كذلك`,
  noArticle: (why) => `لا مقال في هذه الصفحة (${why})`,

  documents: (count) => `الوثائق: ${count}`,
  megabytes: (done) => `${done} م.ب`,
  megabytesOf: (done, total, share) => `${done} من ${total} م.ب (${share})`,
  seconds: (count) => `${count} ث`,
  minutes: (count) => `${count} د`,
  rate: (megabytes) => `${megabytes} م.ب/ث`,
  left: (time) => `بقي ${time}`,
  comma: '، ',

  denies: (claims) => `ينفي ${claims}`,
  inside: (claim) => `ضمن ${claim}`,
};
