// The home page in English.
import { callsEn } from '../calls/calls.en';
import type { HomeWords } from './home.fr';

const homeEn: HomeWords = {
  title: 'Entrepreneurs d’intérêt général',
  description:
    'The portal of the programme Entrepreneurs d’intérêt général: apply, propose a challenge, follow a cohort.',
  lead: 'Ten months inside an administration, in a team of two or three, to take up a digital challenge that serves everybody.',
  call: callsEn,
  callTitle: 'Call for candidates',
  callAwaited: 'Reading the dates of the call…',
  callFailed: 'The dates of the call cannot be read for the moment. Reload the page.',
  noCall:
    'No call for candidates is published for the moment. The next one will be announced here.',
  stepsTitle: 'A cohort, from the first call to the last day',
  steps: [
    {
      title: 'Administrations propose their challenges',
      text: 'Each describes its project and the two or three posts of the team it looks for. A committee chooses the challenges.',
    },
    {
      title: 'Candidates submit their application',
      text: 'One application per person, in one of five tracks. The draft is saved as you type and can be submitted as often as you wish before the call ends.',
    },
    {
      title: 'The committee reads, without names',
      text: 'Applications are read anonymously, on published criteria. The shortlist appears at one single moment.',
    },
    {
      title: 'Challenges are revealed, wishes are made',
      text: 'Shortlisted people rank the challenges they would like, then are interviewed.',
    },
    {
      title: 'Teams are assembled',
      text: 'One person, one seat: each team gathers two or three people around a challenge.',
    },
    {
      title: 'Immersions begin',
      text: 'Teams join their host administration for ten months.',
    },
  ],
  tracksTitle: 'Five tracks',
  tracks: {
    design: {
      name: 'Design',
      text: 'Understand how people act; shape simple, accessible services.',
    },
    development: { name: 'Development', text: 'Build reliable and open digital services.' },
    data_engineering: {
      name: 'Data engineering',
      text: 'Make data available, clean and usable.',
    },
    data_science: { name: 'Data science', text: 'Analyse, model, inform public decisions.' },
    digital_law: {
      name: 'Digital law',
      text: 'Give projects and data a sound legal footing.',
    },
  },
  audiencesTitle: 'Where to start',
  candidateTitle: 'You want to apply',
  candidateText: 'Conditions, preparing the application and the steps of the selection.',
  hostTitle: 'You represent an administration',
  hostText: 'Propose a challenge, describe the posts, welcome a team.',
};

export default homeEn;
