// Settings come from one place.
import { isTest, place } from './place.mjs';

const MAY_READ = /^(libs\/platform\/src\/config\/|tools\/)/;

export const oneConfig = {
  meta: {
    type: 'problem',
    docs: { description: 'only the configuration reads the environment' },
    messages: { reads: 'Settings are parsed once, in libs/platform/src/config: inject them instead.' },
    schema: [],
  },
  create(context) {
    if (MAY_READ.test(place(context.filename)) || isTest(context.filename)) return {};
    const report = (node) => context.report({ node, messageId: 'reads' });
    return {
      'MemberExpression[object.name="process"][property.name="env"]': report,
      'MemberExpression[object.name="process"][property.value="env"]': report,
      'VariableDeclarator[init.name="process"] > ObjectPattern > Property[key.name="env"]': report,
      'ImportDeclaration[source.value=/^(node:)?process$/] > ImportSpecifier[imported.name="env"]': report,
    };
  },
};
