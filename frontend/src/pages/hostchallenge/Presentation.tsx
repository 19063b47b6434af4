// The name, the lightning pitch, a link to a video.
import { fieldOrNull, heldText, type FieldsProps } from './fields';
import { isLink, nameLimit, summaryLimit, videoLimit } from './form';
import { LongText } from './LongText';
import { ShortText } from './ShortText';

/** A challenge always has a name: an empty field waits for the next one. */
export function NameField(props: FieldsProps) {
  const { t, values, change, faultOf, held, hold } = props;
  function write(text: string) {
    const named = text.trim() !== '';
    hold('name', named ? undefined : { value: text, message: t.nameMissing });
    if (named) change({ name: text });
  }
  return (
    <ShortText
      field="name"
      label={t.name}
      limit={nameLimit}
      required
      value={heldText(props, 'name') ?? values.name}
      fault={held.name?.message ?? faultOf('name')}
      onChange={write}
    />
  );
}

export function SummaryField(props: FieldsProps) {
  const { t, values, change } = props;
  return (
    <LongText
      {...props}
      field="summary"
      label={t.summary}
      hint={t.summaryHint}
      limit={summaryLimit}
      rows={5}
      value={values.summary ?? ''}
      onChange={(text) => change({ summary: fieldOrNull(text) })}
    />
  );
}

/** A link that is not whole is kept here, and not sent. */
export function VideoField(props: FieldsProps) {
  const { t, values, change, faultOf, held, hold } = props;
  function write(typed: string) {
    const text = typed.trim();
    const fine = text === '' || isLink(text);
    hold('video_url', fine ? undefined : { value: typed, message: t.videoFault });
    if (fine) change({ video_url: fieldOrNull(text) });
  }
  return (
    <ShortText
      field="video_url"
      label={t.optional(t.video)}
      hint={t.videoHint}
      limit={videoLimit}
      type="url"
      value={heldText(props, 'video_url') ?? values.video_url ?? ''}
      fault={held.video_url?.message ?? faultOf('video_url')}
      onChange={write}
    />
  );
}
