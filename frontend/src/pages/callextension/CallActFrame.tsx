// The frame of an act on a published call: where one is, and the call once it is there.
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import type { Versioned } from '../../api/client';
import { usePick } from '../../i18n';
import { PageTitle } from '../../ui/PageTitle';
import { callPath } from '../calleditor/sections';
import { Loaded } from '../committee/shared/Loaded';
import { callQuery, type Call } from '../programme/calls/queries';
import { ProgrammeFrame } from '../programme/ProgrammeFrame';

interface CallActFrameProps {
  title: string;
  /** Said of a call that is still a draft, with the way to its editor. */
  stillDraft: string;
  children: (found: Versioned<Call>) => ReactNode;
}

export function CallActFrame({ title, stillDraft, children }: CallActFrameProps) {
  const { id = '' } = useParams();
  const pick = usePick();
  return (
    <Loaded query={useQuery(callQuery(id))}>
      {(found) => {
        const name = pick(found.data.title);
        return (
          <ProgrammeFrame
            here={title}
            parent="programmeCalls"
            above={[{ label: name, to: callPath(id) }]}
          >
            <PageTitle title={`${title} – ${name}`}>{title}</PageTitle>
            <p className="fr-text--lead">{name}</p>
            {found.data.status === 'draft' ? (
              <p>
                <Link to={`${callPath(id)}?partie=calendrier`}>{stillDraft}</Link>
              </p>
            ) : (
              children(found)
            )}
          </ProgrammeFrame>
        );
      }}
    </Loaded>
  );
}
