// What the committee’s pages share, in English.
import type { CommitteeWords } from './shared.fr';

export const committeeEn: CommitteeWords = {
  overview: 'Overview',
  noCall: 'No call is published yet.',
  promotion: 'Cohort',
  choosePromotion: 'Show this cohort',
  cancel: 'Cancel',
  asTable: 'Show these figures as a table',
  asChart: 'Show these figures as a chart',
  first: 'First page',
  previous: 'Previous page',
  next: 'Next page',
  paging: 'Pagination',
};
