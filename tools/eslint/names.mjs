// Names that say nothing, or say it in another language's habit.
import { place } from './place.mjs';

const EMPTY_WORDS = [
  'util',
  'utils',
  'helper',
  'helpers',
  'common',
  'manager',
  'managers',
  'base',
  'dto',
  'dtos',
];

const wordsOfFile = (where) => where.split(/[/.\-_]/).map((word) => word.toLowerCase());
const wordsOfName = (name) => name.split(/(?<=[a-z0-9])(?=[A-Z])|_/).map((word) => word.toLowerCase());
const emptyWord = (words) => words.find((word) => EMPTY_WORDS.includes(word));

export const tellingNames = {
  meta: {
    type: 'suggestion',
    docs: { description: 'no utils, helpers, common, manager, base, I-prefix or Dto' },
    messages: {
      file: 'The name of this file says nothing: "{{word}}". Say what is in it.',
      name: '"{{name}}" says nothing by "{{word}}". Say what it is for.',
      prefix: '"{{name}}": an interface is named like the thing it is, without "I".',
    },
    schema: [],
  },
  create(context) {
    const named = (node) => {
      const name = node.id?.name;
      const word = name && emptyWord(wordsOfName(name));
      if (word) context.report({ node: node.id, messageId: 'name', data: { name, word } });
    };
    return {
      Program(node) {
        const word = emptyWord(wordsOfFile(place(context.filename)));
        if (word) context.report({ node, messageId: 'file', data: { word } });
      },
      ClassDeclaration: named,
      TSTypeAliasDeclaration: named,
      TSInterfaceDeclaration(node) {
        named(node);
        const { name } = node.id;
        if (/^I[A-Z][a-z]/.test(name)) context.report({ node: node.id, messageId: 'prefix', data: { name } });
      },
    };
  },
};
