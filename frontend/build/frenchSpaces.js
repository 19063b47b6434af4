// French puts a no-break space before : ; ? ! » and after «, so that no line begins with one of them.
// The eye does not see which space a file holds: this rule does, and `npm run lint -- --fix` mends it.

/** One character for all: U+00A0. */
const noBreak = '\u00A0';

const breakable = /[ \u202F](?=[:;?!»])|(?<=«)[ \u202F]/g;

/** Whether the words of a text stand for French sentences; a lone « ? » or a path does not matter. */
export function withNoBreakSpaces(text) {
  return text.replaceAll(breakable, noBreak);
}

function check(context, node) {
  const text = context.sourceCode.getText(node);
  const mended = withNoBreakSpaces(text);
  if (mended === text) return;
  context.report({
    node,
    message: 'French: a no-break space (U+00A0) goes before : ; ? ! » and after «.',
    fix: (fixer) => fixer.replaceText(node, mended),
  });
}

/** For ESLint’s configuration. */
export const frenchSpaces = {
  meta: { type: 'layout', fixable: 'whitespace', schema: [] },
  create: (context) => ({
    Literal: (node) => typeof node.value === 'string' && check(context, node),
    TemplateElement: (node) => check(context, node),
    JSXText: (node) => check(context, node),
  }),
};
