// A call, as everybody may read it: who may apply, for what, with which questions, until when.
import { Breadcrumb } from '@codegouvfr/react-dsfr/Breadcrumb';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { usePick } from '../../i18n';
import { ErrorView } from '../../ui/errors/ErrorBoundary';
import { Loading } from '../../ui/Loading';
import { PageTitle } from '../../ui/PageTitle';
import { ApplyAction } from './ApplyAction';
import { CallAnswers } from './CallAnswers';
import type { CallPageWords } from './callPage.fr';
import { CallContent } from './CallContent';
import { CallState } from './CallState';
import { mainWindow } from './current';
import { callQuery, type Call } from './queries';

export default function CallPage({ t }: { t: CallPageWords }) {
  const { id = '' } = useParams();
  const { data: call, error } = useQuery(callQuery(id));
  if (call) return <CallArticle call={call} t={t} />;
  return error ? <ErrorView error={error} /> : <Loading live="call" />;
}

function CallArticle({ call, t }: { call: Call; t: CallPageWords }) {
  const pick = usePick();
  const main = mainWindow(call);
  return (
    <div className="fr-container fr-mt-2w fr-mb-8w">
      <Breadcrumb
        currentPageLabel={pick(call.title)}
        homeLinkProps={{ to: '/' }}
        segments={[]}
        classes={{ root: 'fr-mb-2w' }}
      />
      <article>
        <PageTitle title={pick(call.title)} description={t.description} />
        {main && <CallState state={main.state} t={t} />}
        <p className="fr-text--lead fr-mt-2w">
          {call.promotion.name}. {call.summary && pick(call.summary)}
        </p>
        <ul className="fr-btns-group fr-btns-group--inline-md fr-mb-2w">
          <ApplyAction call={call} t={t} />
        </ul>
        <CallContent call={call} t={t} />
        {call.kind === 'candidates' && <CallAnswers call={call} t={t} />}
      </article>
    </div>
  );
}
