// The shared grid, in the hands of its referent: saved as it is filled, at its own version.
import { Input } from '@codegouvfr/react-dsfr/Input';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { usePick } from '../../i18n';
import { useAutosave } from '../../lib/autosave/useAutosave';
import { fieldId, fieldOfPointer, messageOf } from '../../lib/forms/fieldErrors';
import { focusField } from '../../lib/forms/focusField';
import { AutosaveStatus } from '../../ui/forms/AutosaveStatus';
import { Choices } from './Choices';
import { gridEtag, gridSender, opinionOf, weigh, weightOf, type Opinion } from './grid';
import type { HearingsWords } from './hearings.fr';
import type { Hearing } from './queries';

interface GridFormProps {
  t: HearingsWords;
  hearing: Hearing;
  /** The referent's account: a copy on a shared computer shows up for nobody else. */
  user: string;
}

const scores = [1, 2, 3, 4].map((value) => ({ value, label: String(value) }));

export function GridForm({ t, hearing, user }: GridFormProps) {
  const pick = usePick();
  const client = useQueryClient();
  const { criteria = [], challenge } = hearing;
  const [send] = useState(() => gridSender(hearing, client));
  const autosave = useAutosave<Opinion>({
    draft: { user, object: `grid/${challenge.id}`, version: criteria.map((c) => c.id).join(' ') },
    server: { values: opinionOf(hearing), etag: gridEtag(hearing) },
    send,
  });
  const { values, change, refusals } = autosave;
  const { weighted, most } = weigh(criteria, values.scores);
  const rankFault = messageOf(refusals, 'rank');
  return (
    <form noValidate className="portal-fields" onSubmit={(event) => event.preventDefault()}>
      <p>{t.gridWrite}</p>
      <AutosaveStatus autosave={autosave} />
      {criteria.map((criterion) => (
        <Choices
          key={criterion.id}
          field={`scores.${criterion.id}`}
          legend={
            pick(criterion.label) +
            (weightOf(criterion) > 1 ? ` (${t.weight(weightOf(criterion))})` : '')
          }
          hint={criterion.help ? pick(criterion.help) : t.scale}
          options={scores}
          value={values.scores[criterion.id]}
          onChange={(score) => change({ scores: { [criterion.id]: score } })}
        />
      ))}
      <p>
        <strong>{t.weighted(weighted, most)}</strong>
      </p>
      <Choices
        field="favourable"
        legend={t.opinion}
        options={[
          { value: true, label: t.favourable },
          { value: false, label: t.unfavourable },
        ]}
        value={values.favourable}
        // Only a favourable opinion has a rank.
        onChange={(favourable) => change(favourable ? { favourable } : { favourable, rank: null })}
      />
      {values.favourable && (
        <Input
          label={t.rank}
          hintText={t.rankHint}
          state={rankFault ? 'error' : 'default'}
          stateRelatedMessage={rankFault}
          nativeInputProps={{
            id: fieldId('rank'),
            inputMode: 'numeric',
            maxLength: 2,
            autoComplete: 'off',
            'aria-invalid': Boolean(rankFault),
            value: values.rank ?? '',
            onChange: ({ target: { value } }) => {
              const rank = Number(value.replaceAll(/\D/g, ''));
              change({ rank: rank > 0 ? rank : null });
            },
          }}
        />
      )}
      <Input
        textArea
        label={t.reason}
        hintText={t.reasonHint}
        nativeTextAreaProps={{
          id: fieldId('reason'),
          rows: 6,
          maxLength: 4000,
          value: values.reason ?? '',
          onChange: (event) => change({ reason: event.target.value || null }),
        }}
      />
      <Missing t={t} hearing={hearing} />
    </form>
  );
}

/** What the grid still lacks, as the server says it of what is saved. */
function Missing({ t, hearing }: { t: HearingsWords; hearing: Hearing }) {
  const pick = usePick();
  const { grid, criteria = [] } = hearing;
  const named = (field: string) => criteria.find(({ id }) => field === `scores.${id}`);
  const missing = grid?.missing ?? [];
  if (missing.length === 0) {
    return (
      <p role="status" className="fr-valid-text">
        {t.complete}
      </p>
    );
  }
  return (
    <>
      <p className="fr-mb-1v">{t.missing(missing.length)}</p>
      <ul>
        {missing.map(({ pointer, detail }) => {
          const field = fieldOfPointer(pointer);
          const criterion = named(field);
          return (
            <li key={pointer}>
              <a href={`#${fieldId(field)}`} onClick={focusField}>
                {criterion ? t.missingScore(pick(criterion.label)) : detail}
              </a>
            </li>
          );
        })}
      </ul>
    </>
  );
}
