// People, their roles and the invitations that wait: for the programme team.
import { PageTitle } from '../../ui/PageTitle';
import { ProgrammeFrame } from '../programme/ProgrammeFrame';
import { Give } from './Give';
import { Invitations } from './Invitations';
import { People } from './People';
import type { PeopleWords } from './people.fr';
import { Search } from './Search';

export default function PeoplePage({ t }: { t: PeopleWords }) {
  return (
    <ProgrammeFrame here={t.title}>
      <PageTitle title={t.title} />
      <p className="portal-prose">{t.lead}</p>
      <Search t={t} />
      <People t={t} />
      <Give t={t} />
      <Invitations t={t} />
    </ProgrammeFrame>
  );
}
