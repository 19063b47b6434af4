// A DSFR pictogram that follows the theme. Decorative: it repeats what the text says.
import ovoid from '@codegouvfr/react-dsfr/dsfr/artwork/background/ovoid.svg';

/** `file` is the address of an imported pictogram. */
export function Pictogram({ file, size = 80 }: { file: string; size?: number }) {
  return (
    <svg className="fr-artwork" aria-hidden="true" width={size} height={size} viewBox="0 0 80 80">
      <PictogramParts file={file} />
    </svg>
  );
}

/** The same on the DSFR's oval, as error pages show it. */
export function PictogramOnOvoid({ file }: { file: string }) {
  return (
    <svg
      className="fr-responsive-img fr-artwork"
      aria-hidden="true"
      width="160"
      height="200"
      viewBox="0 0 160 200"
    >
      <use className="fr-artwork-motif" href={`${ovoid}#artwork-motif`} />
      <use className="fr-artwork-background" href={`${ovoid}#artwork-background`} />
      <g transform="translate(40, 60)">
        <PictogramParts file={file} />
      </g>
    </svg>
  );
}

function PictogramParts({ file }: { file: string }) {
  return (
    <>
      <use className="fr-artwork-decorative" href={`${file}#artwork-decorative`} />
      <use className="fr-artwork-minor" href={`${file}#artwork-minor`} />
      <use className="fr-artwork-major" href={`${file}#artwork-major`} />
    </>
  );
}
