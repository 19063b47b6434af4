// The DSFR's model of an error page.
import artwork from '@codegouvfr/react-dsfr/dsfr/artwork/pictograms/system/technical-error.svg';
import type { ReactNode } from 'react';
import { useT } from '../../i18n';
import { PageTitle } from '../PageTitle';
import { PictogramOnOvoid } from '../Pictogram';

interface ErrorPageProps {
  title: string;
  /** The HTTP status, when one says something to the reader. */
  status?: number;
  lead: string;
  text: string;
  /** Buttons: what the reader can do now. */
  actions: ReactNode;
}

export function ErrorPage({ title, status, lead, text, actions }: ErrorPageProps) {
  const { errors } = useT();
  return (
    <div className="fr-container">
      <div className="fr-my-7w fr-mt-md-12w fr-mb-md-10w fr-grid-row fr-grid-row--gutters fr-grid-row--middle fr-grid-row--center">
        <div className="fr-py-0 fr-col-12 fr-col-md-6">
          <PageTitle title={title} />
          {status !== undefined && <p className="fr-text--sm fr-mb-3w">{errors.code(status)}</p>}
          <p className="fr-text--lead fr-mb-3w">{lead}</p>
          <p className="fr-text--sm fr-mb-5w">{text}</p>
          <ul className="fr-btns-group fr-btns-group--inline-md">{actions}</ul>
        </div>
        <div className="fr-col-12 fr-col-md-3 fr-col-offset-md-1 fr-px-6w fr-px-md-0 fr-py-0">
          <PictogramOnOvoid file={artwork} />
        </div>
      </div>
    </div>
  );
}
