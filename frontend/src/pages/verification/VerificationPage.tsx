// Anybody checks a receipt: drop or choose its file, or paste its text.
import { Breadcrumb } from '@codegouvfr/react-dsfr/Breadcrumb';
import { useMutation } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { api, ask } from '../../api/client';
import { useT } from '../../i18n';
import type { FormError } from '../../lib/forms/fieldErrors';
import { formErrors } from '../../lib/forms/fieldErrors';
import { problemOf } from '../../lib/forms/problemOf';
import { ErrorSummary } from '../../ui/forms/ErrorSummary';
import { PageTitle } from '../../ui/PageTitle';
import { Finding } from './Finding';
import { useFileDrop } from './useFileDrop';
import type { VerificationWords } from './verification.fr';

/** More than any receipt; the server refuses what is longer. */
const largest = 65_536;

export default function VerificationPage({ t }: { t: VerificationWords }) {
  const words = useT();
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const { place, over } = useFileDrop<HTMLDivElement>((file) => void verifyFile(file));
  const check = useMutation({
    mutationFn: (file: string) => ask(api.POST('/receipts/verify', { body: { file } })),
    onError: (error) => setErrors(formErrors(problemOf(error, words))),
  });

  function verify(text: string, field: string) {
    setErrors([]);
    if (text.trim() === '') setErrors([{ field, message: t.empty }]);
    else if (text.length > largest) setErrors([{ field, message: t.tooLarge }]);
    else check.mutate(text);
  }

  async function verifyFile(file: File | undefined) {
    if (!file) return;
    if (file.size > largest) setErrors([{ field: 'file', message: t.tooLarge }]);
    else verify(await file.text(), 'file');
  }

  function paste(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = new FormData(event.currentTarget).get('text');
    verify(typeof given === 'string' ? given : '', 'text');
  }

  const invalid = errors.length > 0;
  const found = invalid ? undefined : check.data;
  return (
    <div className="fr-container fr-mt-2w fr-mb-8w">
      <Breadcrumb
        currentPageLabel={t.title}
        homeLinkProps={{ to: '/' }}
        segments={[]}
        classes={{ root: 'fr-mb-2w' }}
      />
      <div className="fr-grid-row">
        <div className="fr-col-12 fr-col-lg-9">
          <PageTitle title={t.title} description={t.lead} invalid={invalid} />
          <p className="fr-text--lead">{t.lead}</p>
          <ErrorSummary errors={errors} />
          {found && <Finding finding={found} t={t} />}
          <div ref={place} className="portal-drop fr-mb-4w" data-over={over}>
            <div className="fr-upload-group">
              <label className="fr-label" htmlFor="field-file">
                {t.file}
                <span className="fr-hint-text">{t.fileHint}</span>
              </label>
              <input
                id="field-file"
                className="fr-upload"
                type="file"
                accept=".json,application/json"
                onChange={(event) => {
                  void verifyFile(event.currentTarget.files?.[0]);
                  event.currentTarget.value = ''; // the same file can be chosen again
                }}
              />
            </div>
          </div>
          <form onSubmit={paste}>
            <div className="fr-input-group">
              <label className="fr-label" htmlFor="field-text">
                {t.text}
                <span className="fr-hint-text">{t.textHint}</span>
              </label>
              <textarea
                id="field-text"
                name="text"
                rows={5}
                spellCheck={false}
                className="fr-input portal-hash"
              />
            </div>
            <button type="submit" className="fr-btn" disabled={check.isPending}>
              {check.isPending ? t.checking : t.check}
            </button>
          </form>
          <h2 className="fr-h4 fr-mt-6w">{t.howTitle}</h2>
          <p>{t.how}</p>
          <p>
            {t.keys} <a href="/.well-known/portail-receipt-keys.json">{t.keysLink}</a>. {t.offline}{' '}
            <code>portail verify receipt</code>.
          </p>
        </div>
      </div>
    </div>
  );
}
