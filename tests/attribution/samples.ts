/**
 * The first sentences of every language: one claim of each kind, and sentences that are none.
 * A language in the registry without its samples here fails `packs.test.ts`.
 */

export interface Sample {
  /** Of one sentence or more; exactly one claim in it. */
  readonly text: string;
  /** Null where nobody is named. */
  readonly source: string | null;
  readonly cue: string;
  readonly content: string;
}

export interface Samples {
  readonly sourced: readonly Sample[];
  readonly anonymous: readonly Sample[];
  readonly denial: readonly Sample[];
  /** Near-misses: nobody is reported to say anything. */
  readonly nothing: readonly string[];
}

export const SAMPLES: Readonly<Record<string, Samples>> = {
  ar: {
    sourced: [
      {
        text: 'قالت وزيرة الصحة سعاد كريم إن المستشفى الجديد سيفتح أبوابه يوم الأحد.',
        source: 'وزيرة الصحة سعاد كريم',
        cue: 'قالت',
        content: 'إن المستشفى الجديد سيفتح أبوابه يوم الأحد',
      },
    ],
    anonymous: [
      {
        text: 'وذكرت مصادر مطلعة أن الشركة ستغلق فرعين قبل نهاية العام.',
        source: 'مصادر مطلعة',
        cue: 'وذكرت',
        content: 'أن الشركة ستغلق فرعين قبل نهاية العام',
      },
    ],
    denial: [
      {
        text: 'ونفى رئيس البلدية أن يكون الجسر على وشك السقوط.',
        source: 'رئيس البلدية',
        cue: 'ونفى',
        content: 'أن يكون الجسر على وشك السقوط',
      },
    ],
    nothing: ['وصل الوزير إلى العاصمة مساء الأحد.', 'ورفض المتحدث التعليق على الخبر.'],
  },
  en: {
    sourced: [
      {
        text: 'The health minister, Clara Voss, said that the new hospital would open on Sunday.',
        source: 'The health minister, Clara Voss',
        cue: 'said',
        content: 'that the new hospital would open on Sunday',
      },
      {
        text: 'The minister kvetches that the new plan is far too slow.',
        source: 'The minister',
        cue: 'kvetches',
        content: 'that the new plan is far too slow',
      },
    ],
    anonymous: [
      {
        text: 'Two people familiar with the plan said the company would close its northern plant.',
        source: 'Two people familiar with the plan',
        cue: 'said',
        content: 'the company would close its northern plant',
      },
    ],
    denial: [
      {
        text: 'The mayor denied that the bridge was in danger.',
        source: 'The mayor',
        cue: 'denied',
        content: 'that the bridge was in danger',
      },
    ],
    nothing: [
      'The minister arrived in the capital on Sunday evening.',
      'They danced and kvetched all night.',
      'The river runs down to the sea.',
    ],
  },
  fr: {
    sourced: [
      {
        text: 'La ministre de la Santé, Claire Vasseur, a affirmé que le nouvel hôpital ouvrirait dimanche.',
        source: 'La ministre de la Santé, Claire Vasseur',
        cue: 'affirmé',
        content: 'que le nouvel hôpital ouvrirait dimanche',
      },
      {
        text: '« Nous avons tout perdu », a raconté Jeanne Morel.',
        source: 'Jeanne Morel',
        cue: 'raconté',
        content: '« Nous avons tout perdu »',
      },
      {
        text: 'Selon le ministère des Transports, la ligne rouvrira en mai.',
        source: 'le ministère des Transports',
        cue: 'Selon',
        content: 'la ligne rouvrira en mai',
      },
      {
        text: 'Le maire promet de planter mille arbres.',
        source: 'Le maire',
        cue: 'promet',
        content: 'de planter mille arbres',
      },
    ],
    anonymous: [
      {
        text: 'Des sources proches du dossier ont indiqué que deux agences fermeraient cette année.',
        source: 'Des sources proches du dossier',
        cue: 'indiqué',
        content: 'que deux agences fermeraient cette année',
      },
      {
        text: 'Un responsable local estime que le pont ne tiendra pas.',
        source: 'Un responsable local',
        cue: 'estime',
        content: 'que le pont ne tiendra pas',
      },
    ],
    denial: [
      {
        text: 'Le maire a démenti que le pont soit sur le point de céder.',
        source: 'Le maire',
        cue: 'démenti',
        content: 'que le pont soit sur le point de céder',
      },
    ],
    nothing: [
      'Le ministre est arrivé dans la capitale dimanche soir.',
      'La porte-parole a refusé de commenter les informations.',
      'Le conseil a adopté le budget sans débat.',
    ],
  },
};
