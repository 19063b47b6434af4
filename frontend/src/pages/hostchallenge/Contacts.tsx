// The four contacts: at work, for the programme team alone.
import type { FieldsProps } from './fields';
import { fieldOrNull } from './fields';
import { contactParts, contactRoles } from './form';
import { ShortText } from './ShortText';

export function Contacts({ t, values, change, faultOf }: FieldsProps) {
  return contactRoles.map((role) => (
    <fieldset key={role} className="portal-entry">
      <legend className="fr-h6">{t.contacts[role]}</legend>
      <p className="fr-hint-text fr-mb-2w">{t.contactHints[role]}</p>
      {contactParts.map(([part, limit]) => {
        const field = `contacts.${role}.${part}`;
        const asked = part !== 'entity' && part !== 'phone';
        return (
          <ShortText
            key={part}
            field={field}
            label={asked ? t.contact[part] : t.optional(t.contact[part])}
            limit={limit}
            type={part === 'email' ? 'email' : undefined}
            inputMode={part === 'phone' ? 'tel' : undefined}
            required={asked}
            value={values.contacts[role]?.[part] ?? ''}
            fault={faultOf(field)}
            onChange={(text) => change({ contacts: { [role]: { [part]: fieldOrNull(text) } } })}
          />
        );
      })}
    </fieldset>
  ));
}
