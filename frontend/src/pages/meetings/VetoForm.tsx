// A host asks, with a reason, that a person does not get one of its posts.
import { Input } from '@codegouvfr/react-dsfr/Input';
import { Select } from '@codegouvfr/react-dsfr/Select';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ask } from '../../api/client';
import { useT } from '../../i18n';
import { fieldId, messageOf, type FormError } from '../../lib/forms/fieldErrors';
import { ErrorSummary } from '../../ui/forms/ErrorSummary';
import { ConfirmAct } from '../committee/shared/ConfirmAct';
import { Done } from '../committee/shared/Done';
import { useRefusal } from '../committee/shared/useRefusal';
import type { Challenge } from '../hosting/queries';
import type { MeetingsWords } from './meetings.fr';
import { postName } from './postName';
import { everyVeto, type Candidate } from './queries';

interface VetoFormProps {
  t: MeetingsWords;
  challenge: Challenge;
  person: Candidate;
}

export function VetoForm({ t, challenge, person }: VetoFormProps) {
  const { tracks } = useT();
  const client = useQueryClient();
  const { id, posts } = challenge;
  const [post, setPost] = useState(posts.length === 1 ? (posts[0]?.id ?? '') : '');
  const [reason, setReason] = useState('');
  const [lacking, setLacking] = useState<FormError[]>([]);
  const veto = useMutation({
    mutationFn: () =>
      ask(
        api.POST('/challenges/{challenge_id}/vetoes', {
          params: { path: { challenge_id: id } },
          body: { dossier_id: person.dossier_id, post_id: post, reason: reason.trim() },
        }),
      ),
    onSuccess: () => client.invalidateQueries(everyVeto),
  });
  const refused = useRefusal(veto.error, ['post_id', 'reason']);
  const errors = lacking.length > 0 ? lacking : refused;
  const postFault = messageOf(errors, 'post_id');
  const reasonFault = messageOf(errors, 'reason');
  const words = t.veto;
  if (veto.isSuccess) {
    return (
      <Done heading="h2" title={words.done}>
        <p>{words.doneText}</p>
      </Done>
    );
  }

  function ready(): boolean {
    veto.reset();
    const missing = [
      ...(post ? [] : [{ field: 'post_id', message: words.needPost }]),
      ...(reason.trim() ? [] : [{ field: 'reason', message: words.needReason }]),
    ];
    setLacking(missing);
    return missing.length === 0;
  }

  return (
    <section aria-labelledby="veto" className="portal-fields">
      <h2 id="veto" className="fr-h4">
        {words.title}
      </h2>
      <p>{words.help}</p>
      <ErrorSummary errors={errors} />
      <Select
        label={words.post}
        state={postFault ? 'error' : 'default'}
        stateRelatedMessage={postFault}
        nativeSelectProps={{
          id: fieldId('post_id'),
          'aria-invalid': Boolean(postFault),
          value: post,
          onChange: (event) => setPost(event.target.value),
        }}
      >
        <option value="">{words.choose}</option>
        {posts.map((one) => (
          <option key={one.id} value={one.id}>
            {postName(posts, one.id, tracks, t)}
          </option>
        ))}
      </Select>
      <Input
        textArea
        label={words.reason}
        hintText={words.reasonHint}
        state={reasonFault ? 'error' : 'default'}
        stateRelatedMessage={reasonFault}
        nativeTextAreaProps={{
          id: fieldId('reason'),
          rows: 5,
          maxLength: 4000,
          'aria-invalid': Boolean(reasonFault),
          value: reason,
          onChange: (event) => setReason(event.target.value),
        }}
      />
      <ConfirmAct
        label={words.act}
        title={words.ask}
        confirm={words.confirm}
        busy={veto.isPending}
        before={ready}
        onConfirm={() => veto.mutate()}
      >
        <p>{words.consequence(person.name)}</p>
      </ConfirmAct>
    </section>
  );
}
