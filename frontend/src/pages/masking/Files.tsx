// The files that the call shows to readers: each is shown by an act of its own, once somebody opened it.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, askVersioned } from '../../api/client';
import type { Schemas } from '../../api/types';
import { FileLinks } from '../../ui/FileLinks';
import { useRefusal } from '../committee/shared/useRefusal';
import type { MaskingWords } from './masking.fr';
import { anonymityQuery } from './queries';

type File = Schemas['ClearableFile'];

interface FilesProps {
  t: MaskingWords;
  id: string;
  files: readonly File[];
}

export function Files({ t, id, files }: FilesProps) {
  return (
    <section aria-labelledby="fichiers" className="fr-mb-4w">
      <h2 id="fichiers" className="fr-h4">
        {t.files}
      </h2>
      <p className="portal-prose">{files.length > 0 ? t.filesLead : t.noFile}</p>
      {files.map((file) => (
        <OneFile key={file.id} t={t} id={id} file={file} />
      ))}
    </section>
  );
}

function OneFile({ t, id, file }: { t: MaskingWords; id: string; file: File }) {
  const queryClient = useQueryClient();
  const clear = useMutation({
    mutationFn: (cleared: boolean) =>
      askVersioned(
        api.PUT('/dossiers/{dossier_id}/anonymity/files/{attachment_id}', {
          params: { path: { dossier_id: id, attachment_id: file.id } },
          body: { cleared },
        }),
      ),
    // Only the files: masks being made stay as they are on the screen.
    onSuccess: ({ data: { files } }) =>
      queryClient.setQueryData(
        anonymityQuery(id).queryKey,
        (found) => found && { ...found, data: { ...found.data, files } },
      ),
  });
  const [refusal] = useRefusal(clear.error);
  return (
    <div className="fr-mb-3w">
      <FileLinks files={[file]} />
      <p role="status" className="fr-mb-1w">
        {file.cleared ? t.cleared : t.hidden}
      </p>
      {refusal && (
        <p role="alert" className="fr-error-text">
          {refusal.message}
        </p>
      )}
      <button
        type="button"
        className="fr-btn fr-btn--sm fr-btn--secondary"
        disabled={clear.isPending}
        onClick={() => clear.mutate(!file.cleared)}
      >
        {file.cleared ? t.hide(file.name) : t.clear(file.name)}
      </button>
    </div>
  );
}
