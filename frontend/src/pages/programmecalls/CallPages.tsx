// The pages about one call, told apart here: the frame, which everybody loads, knows one page for all of them.
import { matchPath, useLocation } from 'react-router';
import { page, PageView, type Page } from '../../lib/page';
import { paths } from '../../navigation';

/** By what follows the address of the calls; the first that fits. */
const pages: readonly (readonly [path: string, page: Page])[] = [
  [
    'nouveau',
    page({
      view: () => import('../newcall/NewCallPage'),
      fr: () => import('../newcall/newcall.fr'),
      en: () => import('../newcall/newcall.en'),
    }),
  ],
  [
    'dupliquer',
    page({
      view: () => import('../clonecall/CloneCallPage'),
      fr: () => import('../clonecall/clonecall.fr'),
      en: () => import('../clonecall/clonecall.en'),
    }),
  ],
  [
    ':id',
    page({
      view: () => import('../calleditor/CallEditorPage'),
      fr: () => import('../calleditor/calleditor.fr'),
      en: () => import('../calleditor/calleditor.en'),
    }),
  ],
  [
    ':id/apercu',
    page({
      view: () => import('../callpreview/CallPreviewPage'),
      fr: () => import('../callpreview/callpreview.fr'),
      en: () => import('../callpreview/callpreview.en'),
    }),
  ],
  [
    ':id/publier',
    page({
      view: () => import('../callpublish/PublishCallPage'),
      fr: () => import('../callpublish/publishcall.fr'),
      en: () => import('../callpublish/publishcall.en'),
    }),
  ],
  [
    ':id/prolonger',
    page({
      view: () => import('../callextension/ExtendPage'),
      fr: () => import('../callextension/extension.fr'),
      en: () => import('../callextension/extension.en'),
    }),
  ],
  [
    ':id/delai',
    page({
      view: () => import('../callextension/GrantPage'),
      fr: () => import('../callextension/extension.fr'),
      en: () => import('../callextension/extension.en'),
    }),
  ],
  [
    ':id/formulaire',
    page({
      view: () => import('../callrevision/RevisePage'),
      fr: () => import('../callrevision/revision.fr'),
      en: () => import('../callrevision/revision.en'),
    }),
  ],
];

export default function CallPages() {
  const { pathname } = useLocation();
  const found = pages.find(([path]) => matchPath(`${paths.programmeCalls}/${path}`, pathname));
  return found && <PageView page={found[1]} />;
}
