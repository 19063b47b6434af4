// Tells react-dsfr which link component every internal address goes through.
import type { RouterLink } from './ui/links';

declare module '@codegouvfr/react-dsfr/spa' {
  interface RegisterLink {
    Link: typeof RouterLink;
  }
}
