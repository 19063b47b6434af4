import { fr } from '@codegouvfr/react-dsfr';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { colors } from './reactDsfrColors';

const library = join(process.cwd(), 'node_modules/@codegouvfr/react-dsfr');

/** Modules that only other frameworks load. */
const elsewhere = /^(mui|next-|blocks|Chart|src|bin|consentManagement|dsfr|useColors)/;

describe('the colours that stand for react-dsfr’s', () => {
  it.each([true, false])('give the same theme colour (dark: %s)', (isDark) => {
    const background = (theme: ReturnType<typeof colors.getHex>) =>
      theme.decisions.background.default.grey.default;
    expect(background(colors.getHex({ isDark }))).toMatch(
      new RegExp(
        `^${fr.colors.getHex({ isDark }).decisions.background.default.grey.default}(fff)?$`,
      ),
    );
  });

  it('give the same icon colour', () => {
    expect(colors.decisions.text.actionHigh.blueFrance.default).toBe(
      fr.colors.decisions.text.actionHigh.blueFrance.default,
    );
  });

  it('are all that the library asks for', () => {
    const users = readdirSync(library, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.js') && !elsewhere.test(name))
      .filter((name) => readFileSync(join(library, name), 'utf8').includes('fr.colors'));
    expect(users.sort()).toEqual(
      ['Tooltip.js', 'useIsDark/client.js', 'useIsDark/scriptToRunAsap.js'].sort(),
    );
  });
});
