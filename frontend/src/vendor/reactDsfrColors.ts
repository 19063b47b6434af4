// Stands for react-dsfr's colour tables in the build (vite.config.ts), which weigh 13 kB gzipped and of
// which the portal uses two values: the browser's theme colour, and the colour of a tooltip's icon.
// reactDsfrColors.test.ts compares them with the tables, and looks for any other use.

const background = { light: '#ffffff', dark: '#161616' };

export const colors = {
  options: {},
  decisions: {
    text: { actionHigh: { blueFrance: { default: 'var(--text-action-high-blue-france)' } } },
  },
  getHex: ({ isDark }: { isDark: boolean }) => ({
    options: {},
    decisions: {
      background: { default: { grey: { default: isDark ? background.dark : background.light } } },
    },
  }),
};
