const NOTES_A_PAGE = 20;

const page = (number: number) => {
  const key = `https://long.example/${number}`;
  return {
    page: {
      id: key,
      keys: [key],
      url: key,
      title: `صفحة ${number}`,
      site: 'long.example',
      language: 'ar',
      direction: 'rtl',
      published: null,
      createdAt: 1,
      updatedAt: 1,
      joined: [],
    },
    readings: [],
    claims: [],
    notes: Array.from({ length: NOTES_A_PAGE }, (_, note) => ({
      id: `${number}-${note}`,
      pageKey: key,
      claimId: null,
      text: `ملاحظة ${note}`,
      tags: ['طويل'],
      verdict: 'none',
      createdAt: 1,
      updatedAt: 1,
      revision: 1,
      revisions: { text: 1, tags: 1, verdict: 1 },
      lineage: [],
      conflictOf: null,
      placement: null,
    })),
    deleted: [],
    corrections: [],
  };
};

/** A file of so many pages with twenty notes each, as one string. */
export const longFile = (pages: number): string =>
  JSON.stringify({
    format: 'isnad-notes',
    version: 1,
    pages: Array.from({ length: pages }, (_, at) => page(at)),
  });
