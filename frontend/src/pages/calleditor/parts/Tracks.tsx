// The tracks that the call opens.
import { useT } from '../../../i18n';
import { fieldId } from '../../../lib/forms/fieldErrors';
import { toggled } from '../../hostchallenge/form';
import { trackNames } from '../../selection/filters';
import type { CallEditorWords } from '../calleditor.fr';
import { useEditing } from '../editing';

export function Tracks({ t }: { t: CallEditorWords }) {
  const { tracks: names } = useT();
  const { draft, change, faultOf } = useEditing();
  const opened = draft.tracks ?? [];
  const fault = faultOf('tracks');
  const faultOfTrack = (track: (typeof trackNames)[number]) => {
    const at = opened.indexOf(track);
    return at < 0 ? undefined : faultOf(`tracks.${at}`);
  };
  return (
    <fieldset
      className={fault ? 'fr-fieldset fr-fieldset--error' : 'fr-fieldset'}
      aria-labelledby="metiers-legende metiers-messages"
    >
      <legend id="metiers-legende" className="fr-fieldset__legend fr-fieldset__legend--regular">
        {t.tracksLegend}
      </legend>
      {trackNames.map((track, index) => {
        const id = index === 0 ? fieldId('tracks') : `${fieldId('tracks')}-${track}`;
        return (
          <div key={track} className="fr-fieldset__element">
            <div className="fr-checkbox-group">
              <input
                type="checkbox"
                id={id}
                checked={opened.includes(track)}
                aria-describedby={`${id}-messages`}
                onChange={({ target }) => {
                  const chosen = toggled(opened, track, target.checked);
                  change({ tracks: trackNames.filter((one) => chosen.includes(one)) });
                }}
              />
              <label className="fr-label" htmlFor={id}>
                {names[track]}
              </label>
              <div className="fr-messages-group" id={`${id}-messages`}>
                {faultOfTrack(track) && <p className="fr-message">{faultOfTrack(track)}</p>}
              </div>
            </div>
          </div>
        );
      })}
      <div className="fr-messages-group" id="metiers-messages">
        {fault && <p className="fr-message fr-message--error">{fault}</p>}
      </div>
    </fieldset>
  );
}
