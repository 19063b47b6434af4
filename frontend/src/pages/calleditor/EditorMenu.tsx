// The parts of the call, with those where something is to be corrected.
import { SideMenu } from '@codegouvfr/react-dsfr/SideMenu';
import type { Call } from '../programme/calls/queries';
import type { CallEditorWords } from './calleditor.fr';
import { sectionPath, sectionsOf, type Section } from './sections';

interface EditorMenuProps {
  t: CallEditorWords;
  call: Call;
  current: Section;
  faulty: ReadonlySet<Section>;
}

export function EditorMenu({ t, call, current, faulty }: EditorMenuProps) {
  return (
    <SideMenu
      align="left"
      title={t.menu}
      burgerMenuButtonText={t.menuToggle}
      items={sectionsOf(call).map((section) => ({
        text: faulty.has(section) ? t.withProblem(t.parts[section]) : t.parts[section],
        isActive: section === current,
        linkProps: { to: sectionPath(call.id, section) },
      }))}
    />
  );
}
