import { keepUsedSpacing, spacingNamedIn } from './usedSpacing';

const used = spacingNamedIn('className:"fr-container fr-mt-3w",b:`fr-mb-md-n2v x`,c:"fr-mx-auto"');

describe('the spacing utilities', () => {
  it('are found in scripts by their whole name', () => {
    expect([...used]).toEqual(['fr-mt-3w', 'fr-mb-md-n2v', 'fr-mx-auto']);
  });

  it.each([
    ['.fr-mt-3w{margin-top:1.5rem!important}', '.fr-mt-3w{margin-top:1.5rem!important}'],
    ['.fr-mt-4w{margin-top:2rem!important}', ''],
    // Named at one width only.
    ['.fr-mt-3w,.fr-mt-md-3w{margin-top:1.5rem}', '.fr-mt-3w{margin-top:1.5rem}'],
    [
      '@media (min-width:48em){.fr-mb-md-n2v{margin-bottom:-.5rem}.fr-mb-md-2v{margin-bottom:.5rem}}',
      '@media (min-width:48em){.fr-mb-md-n2v{margin-bottom:-.5rem}}',
    ],
    // Not utilities by themselves.
    ['.fr-btns-group .fr-mt-4w{margin:0}', '.fr-btns-group .fr-mt-4w{margin:0}'],
    ['.fr-modal{padding:0}.fr-p-9w{padding:1px}', '.fr-modal{padding:0}'],
    ['.fr-menu,.fr-m-1w{color:red}', '.fr-menu,.fr-m-1w{color:red}'],
  ])('%s', (css, kept) => {
    expect(keepUsedSpacing(css, used)).toBe(kept);
  });
});
