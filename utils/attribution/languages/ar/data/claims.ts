/** Nouns that name what somebody claimed | the prepositions that what is claimed stands behind. */
export const CLAIMS = `
اتهام اتهامات اتهاماته اتهاماتها | ب حول بشأن
ادعاء ادعاءات | ب حول بشأن عن
زعم مزاعم | ب حول بشأن عن
شائعة شائعات إشاعة إشاعات | ب حول بشأن عن
أنباء نبأ | عن حول بشأن
تكهنات | ب حول بشأن
`;
