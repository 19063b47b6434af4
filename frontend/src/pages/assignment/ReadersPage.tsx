// Those who read in a call: how far they are, what they offer, and the ways to assign and to settle conflicts.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { api, ask } from '../../api/client';
import { useT } from '../../i18n';
import { useDates } from '../../lib/dates/useDates';
import { messageOf } from '../../lib/forms/fieldErrors';
import { paths } from '../../navigation';
import { ErrorSummary } from '../../ui/forms/ErrorSummary';
import { Loaded } from '../committee/shared/Loaded';
import type { Call } from '../committee/shared/promotions';
import { PromotionScope } from '../committee/shared/PromotionScope';
import { RecordTable } from '../committee/shared/RecordTable';
import { Status } from '../committee/shared/Status';
import { useRefusal } from '../committee/shared/useRefusal';
import { OfferFields, type OfferBody } from '../juror/OfferFields';
import { ProgrammeFrame } from '../programme/ProgrammeFrame';
import type { AssignmentWords } from './assignment.fr';
import { callReadersQuery, everyReadersQuery, type Reader } from './queries';

export default function ReadersPage({ t }: { t: AssignmentWords }) {
  return (
    <ProgrammeFrame here={t.title}>
      <PromotionScope title={t.title}>
        {({ candidates }) =>
          candidates ? <Readers key={candidates.id} t={t} call={candidates} /> : <p>{t.noCall}</p>
        }
      </PromotionScope>
    </ProgrammeFrame>
  );
}

function Readers({ t, call }: { t: AssignmentWords; call: Call }) {
  const dates = useDates();
  const [changing, setChanging] = useState<Reader>();
  const [saved, setSaved] = useState('');
  return (
    <Loaded query={useQuery(callReadersQuery(call.id))}>
      {({ items, due_at: due }) => {
        const unresolved = items.reduce((sum, one) => sum + one.unresolved, 0);
        return (
          <>
            <p>{due ? t.due(dates.until(due, call.time_zone)) : t.noDue}</p>
            <ul className="fr-btns-group fr-btns-group--inline-md">
              <li>
                <Link className="fr-btn" to={`${paths.assignment}/repartition`}>
                  {t.toAssign}
                </Link>
              </li>
              <li>
                <Link className="fr-btn fr-btn--secondary" to={paths.conflicts}>
                  {t.toConflicts(unresolved)}
                </Link>
              </li>
            </ul>
            {items.length === 0 && (
              <p>
                {t.noReader} <Link to={paths.people}>{t.giveRole}</Link>
              </p>
            )}
            <Status>{saved && t.saved(saved)}</Status>
            {changing && (
              <Change
                key={changing.id}
                t={t}
                call={call}
                reader={changing}
                onDone={() => {
                  setSaved(changing.name);
                  setChanging(undefined);
                }}
              />
            )}
            {items.length > 0 && <Table t={t} readers={items} onChange={setChanging} />}
          </>
        );
      }}
    </Loaded>
  );
}

function standing({ reads, charter_at, declared_at, available }: Reader) {
  if (!reads) return 'left';
  if (!charter_at) return 'charter';
  if (!declared_at) return 'interests';
  return available ? 'ready' : 'unavailable';
}

interface TableProps {
  t: AssignmentWords;
  readers: readonly Reader[];
  onChange: (reader: Reader) => void;
}

function Table({ t, readers, onChange }: TableProps) {
  const { tracks: names } = useT();
  const { columns } = t;
  return (
    <RecordTable<Reader>
      caption={t.readersCaption}
      rows={readers}
      rowKey={({ id }) => id}
      columns={[
        { id: 'name', label: columns.name, cell: ({ name }) => name },
        {
          id: 'standing',
          label: columns.standing,
          cell: (one) => (
            <>
              {t.standing[standing(one)]}
              {one.unresolved > 0 && `, ${t.unresolved(one.unresolved)}`}
            </>
          ),
        },
        {
          id: 'tracks',
          label: columns.tracks,
          cell: ({ tracks }) =>
            tracks.length === 0 ? t.everyTrack : tracks.map((one) => names[one]).join(', '),
        },
        {
          id: 'capacity',
          label: columns.capacity,
          cell: ({ capacity }) => capacity ?? t.noLimit,
          numeric: true,
        },
        {
          id: 'assigned',
          label: columns.assigned,
          cell: ({ assigned }) => assigned,
          numeric: true,
        },
        { id: 'locked', label: columns.locked, cell: ({ locked }) => locked, numeric: true },
        {
          id: 'change',
          label: columns.change,
          cell: (one) =>
            one.reads && (
              <button
                type="button"
                className="fr-btn fr-btn--sm fr-btn--tertiary"
                aria-label={t.changeOf(one.name)}
                onClick={() => onChange(one)}
              >
                {t.change}
              </button>
            ),
        },
      ]}
    />
  );
}

interface ChangeProps {
  t: AssignmentWords;
  call: Call;
  reader: Reader;
  onDone: () => void;
}

function Change({ t, call, reader, onDone }: ChangeProps) {
  const client = useQueryClient();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const { available, capacity, tracks } = reader;
  const [value, setValue] = useState<OfferBody>({ available, capacity, tracks });
  const save = useMutation({
    mutationFn: (body: OfferBody) =>
      ask(
        api.PUT('/calls/{call_id}/readers/{person_id}', {
          params: {
            path: { call_id: call.id, person_id: reader.id },
            header: { 'If-Match': `"v${reader.version}"` },
          },
          body,
        }),
      ),
    onSuccess: async () => {
      await client.invalidateQueries(everyReadersQuery);
      onDone();
    },
    onError: () => client.invalidateQueries(everyReadersQuery),
  });
  const errors = useRefusal(save.error, ['capacity']);
  return (
    <section aria-labelledby="disponibilite" className="fr-mb-4w">
      <h2 ref={title} id="disponibilite" className="fr-h5" tabIndex={-1}>
        {t.changeOf(reader.name)}
      </h2>
      <ErrorSummary errors={errors} />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(value);
        }}
      >
        <OfferFields
          t={t.offer}
          callTracks={call.tracks}
          value={value}
          fault={messageOf(errors, 'capacity')}
          onChange={setValue}
        />
        <button type="submit" className="fr-btn fr-btn--secondary" disabled={save.isPending}>
          {t.save}
        </button>
      </form>
    </section>
  );
}
