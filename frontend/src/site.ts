// What this portal says of itself. One place: the legal pages, the header and the footer read it.

/** Facts that do not change from one installation to another. */
export const programme = {
  serviceTitle: 'Entrepreneurs d’intérêt général',
  /** The administration that runs the programme. */
  publisher: {
    name: 'Direction interministérielle du numérique (DINUM)',
    department: 'Etalab',
    address: '20 avenue de Ségur, 75007 Paris',
  },
  sourceCode: 'https://github.com/etalab/portail-eig',
  sourceLicence: 'MIT',
  contentLicence: {
    name: 'licence Ouverte 2.0',
    nameEn: 'Open Licence 2.0',
    url: 'https://github.com/etalab/licence-ouverte/blob/master/LO.md',
  },
  /** Day of the accessibility declaration. */
  accessibilityDeclaredOn: '2026-11-23',
} as const;

/** What the Go server says of this installation, in the page's meta tags. */
export interface Installation {
  /** Lines of the block mark, top left. */
  brand: readonly string[];
  /** E-mail address that people may write to; empty when none was configured, and in a demonstration. */
  contact: string;
  /** Name and address of who hosts it; empty when none was configured, and in a demonstration. */
  host: string;
  /** Whether this is a demonstration; undefined where no server said (development). */
  demo: boolean | undefined;
}

/** The State's own block mark. Any other one is shown without Marianne and the motto (portal.css). */
export const stateBrand: readonly string[] = ['République', 'Française'];

function meta(name: string): string {
  return document.querySelector(`meta[name="portail-${name}"]`)?.getAttribute('content') ?? '';
}

/** Reads the installation from the page that the server sent. */
export function readInstallation(): Installation {
  const told = meta('demo');
  const demo = told === 'true' ? true : told === 'false' ? false : undefined;
  return {
    brand: (meta('brand') || stateBrand.join('|')).split('|'),
    contact: demo ? '' : meta('contact'),
    host: demo ? '' : meta('host'),
    demo,
  };
}
