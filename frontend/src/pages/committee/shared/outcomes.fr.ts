// How decisions on applications are said, in French.
export const outcomesFr = {
  shortlisted: 'Présélectionnée',
  waiting: 'En attente',
  refused: 'Non retenue',
  undecided: 'Sans décision',
};

export type OutcomeWords = typeof outcomesFr;
