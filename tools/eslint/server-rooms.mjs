// Which way a file of libs/server may look: contexts in their order, layers in theirs.
import { isTest, onImports, place, serverPlace, target } from './place.mjs';

/** From left to right: a context may know those to its left. News travels left by event. */
export const CONTEXTS = [
  'identity',
  'audit',
  'files',
  'drafting',
  'programs',
  'applications',
  'reviews',
  'awards',
  'disbursements',
  'reports',
  'capacity',
  'notifications',
  'portfolio',
  'desk',
];

/** Folders beside the contexts: demo data and fixtures, which use what every context can do. */
const BESIDE = ['seeds', 'testing'];

/** The higher the number, the further out. A layer may use those below it, and files of its own folder. */
const LAYERS = {
  http: 3,
  jobs: 3,
  'use-cases': 2,
  queries: 2,
  mail: 2,
  model: 1,
  mappings: 0,
  domain: 0,
};

export const contextOrder = {
  meta: {
    type: 'problem',
    docs: { description: 'a context imports only to its left, and only the index of another' },
    messages: {
      unknown:
        'Nobody knows the context "{{context}}": give it its place in the order (tools/eslint/server-rooms.mjs).',
      order: '"{{from}}" may not know "{{to}}", which stands to its right. Send an event instead.',
      face: 'Only the index of "{{to}}" is public: import "../{{to}}/index.js".',
      beside: 'A context may not use "{{to}}", which is not part of the product.',
    },
    schema: [],
  },
  create(context) {
    const from = serverPlace(place(context.filename));
    if (!from || BESIDE.includes(from.context)) return {};
    if (!CONTEXTS.includes(from.context)) {
      const report = (node) =>
        context.report({ node, messageId: 'unknown', data: { context: from.context } });
      return { Program: report };
    }
    return onImports((node, specifier) => {
      const to = serverPlace(target(context.filename, specifier) ?? '');
      if (!to || to.context === from.context) return;
      const report = (messageId) =>
        context.report({ node, messageId, data: { from: from.context, to: to.context } });
      if (BESIDE.includes(to.context)) return isTest(context.filename) ? undefined : report('beside');
      // A spec sets its scene with whatever it needs.
      if (isTest(context.filename)) return;
      if (CONTEXTS.indexOf(to.context) > CONTEXTS.indexOf(from.context)) return report('order');
      if (to.inside !== 'index') report('face');
    });
  },
};

export const layerOrder = {
  meta: {
    type: 'problem',
    docs: { description: 'http and jobs use use-cases and queries, these use model, all use domain' },
    messages: {
      unknown: 'Nobody knows the layer "{{layer}}". Layers: {{layers}}.',
      upward: '"{{from}}" may not use "{{to}}", which is a layer further out.',
      sideways: '"{{from}}" may not use "{{to}}" beside it.',
      root: '"{{from}}" may not use "{{to}}", which puts the whole context together.',
    },
    schema: [],
  },
  create(context) {
    const from = serverPlace(place(context.filename));
    if (!from?.layer || BESIDE.includes(from.context) || isTest(context.filename)) return {};
    if (!(from.layer in LAYERS)) {
      const data = { layer: from.layer, layers: Object.keys(LAYERS).join(', ') };
      return { Program: (node) => context.report({ node, messageId: 'unknown', data }) };
    }
    return onImports((node, specifier) => {
      const to = serverPlace(target(context.filename, specifier) ?? '');
      if (!to || to.context !== from.context || to.layer === from.layer) return;
      const report = (messageId) =>
        context.report({ node, messageId, data: { from: from.layer, to: to.layer ?? to.inside } });
      if (!to.layer) return /\.module$|^index$/.test(to.inside) ? report('root') : undefined;
      if (LAYERS[to.layer] > LAYERS[from.layer]) return report('upward');
      // Controllers and jobs are doors: one door does not lead to another.
      if (LAYERS[to.layer] === LAYERS.http && LAYERS[from.layer] === LAYERS.http) report('sideways');
    });
  },
};
