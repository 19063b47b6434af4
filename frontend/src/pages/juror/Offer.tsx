// My availability: whether I read, how much, what.
import { useState, type SubmitEvent } from 'react';
import { api } from '../../api/client';
import { messageOf } from '../../lib/forms/fieldErrors';
import { ErrorSummary } from '../../ui/forms/ErrorSummary';
import { Status } from '../committee/shared/Status';
import { useRefusal } from '../committee/shared/useRefusal';
import type { JurorWords } from './juror.fr';
import { OfferFields, type OfferBody } from './OfferFields';
import type { Readership } from './queries';
import { useAct } from './useReadership';

interface OfferProps {
  t: JurorWords;
  readership: Readership;
  etag: string;
}

export function Offer({ t, readership, etag }: OfferProps) {
  const { call_id: callId, available, capacity, tracks, call_tracks: callTracks } = readership;
  const [value, setValue] = useState<OfferBody>({ available, capacity, tracks });
  const save = useAct(callId, (body: OfferBody) =>
    api.PUT('/calls/{call_id}/readership', {
      params: { path: { call_id: callId }, header: { 'If-Match': etag } },
      body,
    }),
  );
  const errors = useRefusal(save.error, ['capacity']);

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    save.mutate(value);
  }

  return (
    <section aria-labelledby="disponibilite" className="fr-mb-6w">
      <h2 id="disponibilite" className="fr-h4">
        {t.offerTitle}
      </h2>
      <ErrorSummary errors={errors} />
      <form noValidate onSubmit={submit}>
        <OfferFields
          t={t}
          callTracks={callTracks}
          value={value}
          fault={messageOf(errors, 'capacity')}
          onChange={setValue}
        />
        <button type="submit" className="fr-btn fr-btn--secondary" disabled={save.isPending}>
          {t.saveOffer}
        </button>
      </form>
      <Status>{save.isSuccess && t.offerSaved}</Status>
    </section>
  );
}
