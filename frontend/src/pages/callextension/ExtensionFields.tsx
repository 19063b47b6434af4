// The new end and its public reason, in both languages.
import { messageOf, type FormError } from '../../lib/forms/fieldErrors';
import { TextPair } from '../calleditor/fields';
import '../calleditor/calleditor.css';
import { WallTimeFields } from '../programme/calls/WallTimeFields';
import type { Typed } from './extension';
import type { ExtensionWords } from './extension.fr';

interface ExtensionFieldsProps {
  t: ExtensionWords;
  zone: string;
  typed: Typed;
  errors: readonly FormError[];
  motiveHint: string;
  onType: (typed: Typed) => void;
}

export function ExtensionFields(props: ExtensionFieldsProps) {
  const { t, zone, typed, errors, motiveHint, onType } = props;
  const faultOf = (field: string) => messageOf(errors, field);
  return (
    <>
      <WallTimeFields
        t={t.wallTime}
        field="closes_at"
        legend={t.newEnd}
        zone={zone}
        end
        value={typed.closes}
        fault={faultOf('closes_at')}
        onInstant={(closes) => onType({ ...typed, closes })}
      />
      <TextPair
        t={t}
        field="motive"
        label={t.motive}
        hint={motiveHint}
        rows={3}
        most={4000}
        value={typed.motive}
        faultOf={faultOf}
        onType={(motive) => onType({ ...typed, motive })}
      />
    </>
  );
}
