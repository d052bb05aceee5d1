/** Nouns for those who speak; plurals are made by adding -s. Folded: small letters, accents kept. */

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Nobody in particular. */
export const VAGUE = list(
  'source responsable expert experte spécialiste analyste témoin diplomate proche habitant habitante riverain militant militante manifestant manifestante observateur conseiller conseillère fonctionnaire élu élue chercheur chercheuse personne gens avocat avocate opposant opposante voisin voisine salarié salariée ami amie collaborateur cadre officier policier soldat électeur médecin rescapé survivant étudiant enseignant certain plusieurs beaucoup autre',
);

/** Offices that one person holds. */
export const OFFICES = list(
  'président présidente ministre premier première maire gouverneur gouverneure chancelier chancelière roi reine pape porte-parole secrétaire directeur directrice procureur procureure préfet préfète chef cheffe patron patronne entraîneur candidate candidat juge commissaire ambassadeur ambassadrice général amiral sénateur sénatrice député députée',
);

/** Bodies and texts. */
export const BODIES = list(
  'gouvernement ministère police armée parquet tribunal cour société entreprise groupe banque parti syndicat agence institut université commission conseil parlement assemblée sénat élysée matignon association fédération mairie préfecture communiqué rapport étude sondage enquête document lettre journal quotidien site chaîne radio magazine direction famille club union otan onu',
);

export const OUTLETS = list(
  'afp reuters bfm bfmtv rtl rmc cnews lci mediapart libération franceinfo figaro monde parisien tf1 bbc cnn',
);

export const COUNTS: ReadonlyMap<string, number> = new Map(
  'un deux trois quatre cinq six sept huit neuf dix'.split(' ').map((word, i) => [word, i + 1]),
);
