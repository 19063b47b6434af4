// Name and language.
import { Input } from '@codegouvfr/react-dsfr/Input';
import { Select } from '@codegouvfr/react-dsfr/Select';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { api, ask } from '../../api/client';
import { meQuery } from '../../api/queries';
import type { Me, Schemas } from '../../api/types';
import { useT } from '../../i18n';
import { fieldId, formErrors, messageOf, type FormError } from '../../lib/forms/fieldErrors';
import { problemOf } from '../../lib/forms/problemOf';
import { ErrorSummary } from '../../ui/forms/ErrorSummary';
import type { SpaceWords } from './space.fr';
import { Colon } from '../../ui/Colon';

function useSaveProfile() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['MePatch']) => ask(api.PATCH('/me', { body })),
    onSuccess: (me) => queryClient.setQueryData(meQuery.queryKey, me),
  });
}

export function Profile({ me, t }: { me: Me; t: SpaceWords }) {
  const words = useT();
  const [name, setName] = useState(me.name ?? '');
  const [language, setLanguage] = useState(me.language ?? 'fr');
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const save = useSaveProfile();
  const message = messageOf(errors, 'name');

  function submit(event: SubmitEvent) {
    event.preventDefault();
    if (name.trim() === '') {
      setErrors([{ field: 'name', message: t.nameMissing }]);
      return;
    }
    setErrors([]);
    save.mutate(
      { name: name.trim(), language },
      { onError: (error) => setErrors(formErrors(problemOf(error, words))) },
    );
  }

  return (
    <section aria-labelledby="profil">
      <h2 id="profil" className="fr-h3">
        {t.profileTitle}
      </h2>
      <form className="portal-fields" noValidate onSubmit={submit}>
        <ErrorSummary errors={errors} />
        <p>
          {t.email}
          <Colon /> <strong>{me.email}</strong>
          <span className="fr-hint-text">{t.emailHint}</span>
        </p>
        <Input
          label={t.name}
          hintText={t.nameHint}
          state={message ? 'error' : 'default'}
          stateRelatedMessage={message}
          nativeInputProps={{
            id: fieldId('name'),
            autoComplete: 'name',
            required: true,
            'aria-invalid': Boolean(message),
            value: name,
            onChange: (event) => setName(event.target.value),
          }}
        />
        <Select
          label={t.language}
          nativeSelectProps={{
            id: fieldId('language'),
            value: language,
            onChange: (event) => setLanguage(event.target.value === 'en' ? 'en' : 'fr'),
          }}
        >
          <option value="fr">{t.languages.fr}</option>
          <option value="en" lang="en">
            {t.languages.en}
          </option>
        </Select>
        <button type="submit" className="fr-btn" disabled={save.isPending}>
          {t.save}
        </button>
        <p role="status" className="fr-mt-2w">
          {save.isSuccess && errors.length === 0 && (
            <span className="fr-valid-text">{t.saved}</span>
          )}
        </p>
      </form>
    </section>
  );
}
