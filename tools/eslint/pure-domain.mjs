// `domain` folders and the contracts are pure: they know no framework, no clock, no chance, no other machine.
import { isTest, onImports, place } from './place.mjs';

const isPure = (where) =>
  /^libs\/server\/src\/[^/]+\/domain\//.test(where) || where.startsWith('libs/contracts/src/');

const IMPURE_PACKAGES =
  /^(node:|@nestjs\/|@angular\/|typeorm$|pg$|bullmq$|ioredis$|fastify$|nodemailer$|rxjs($|\/)|@candela\/platform\/)/;

/** Objects whose members ask the outside world. */
const IMPURE_MEMBERS = {
  Date: ['now'],
  Math: ['random'],
  performance: ['now'],
  crypto: ['randomUUID', 'getRandomValues'],
};

/** Functions that reach the outside world or another time. */
const IMPURE_FUNCTIONS = ['fetch', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'];

/** `new Date()` asks the clock; `new Date(value)` does not. */
const asksTheClock = (node) =>
  node.callee.type === 'Identifier' && node.callee.name === 'Date' && node.arguments.length === 0;

export const pureDomain = {
  meta: {
    type: 'problem',
    docs: { description: 'domain code is pure and synchronous' },
    messages: {
      imports: 'Domain code is pure: it may not know "{{name}}".',
      asks: 'Domain code is pure: it is told what "{{name}}" would find out.',
      waits: 'Domain code is synchronous: what takes time belongs into a use case.',
    },
    schema: [],
  },
  create(context) {
    if (!isPure(place(context.filename)) || isTest(context.filename)) return {};
    const asks = (node, name) => context.report({ node, messageId: 'asks', data: { name } });
    const waits = (node) => node.async && context.report({ node, messageId: 'waits' });
    return {
      ...onImports((node, name) => {
        if (IMPURE_PACKAGES.test(name)) context.report({ node, messageId: 'imports', data: { name } });
      }),
      MemberExpression(node) {
        if (node.object.type !== 'Identifier') return;
        const { name } = node.object;
        if (IMPURE_MEMBERS[name]?.includes(node.property.name)) asks(node, `${name}.${node.property.name}`);
        if (name === 'process') asks(node, 'process');
      },
      NewExpression: (node) => asksTheClock(node) && asks(node, 'new Date()'),
      CallExpression(node) {
        if (node.callee.type === 'Identifier' && IMPURE_FUNCTIONS.includes(node.callee.name)) {
          asks(node, node.callee.name);
        }
      },
      FunctionDeclaration: waits,
      FunctionExpression: waits,
      ArrowFunctionExpression: waits,
    };
  },
};

export const oneClock = {
  meta: {
    type: 'problem',
    docs: { description: 'contexts ask the injected clock, so that tests can set the time' },
    messages: { asks: 'There is one clock: inject it instead of asking "{{name}}".' },
    schema: [],
  },
  create(context) {
    const where = place(context.filename);
    if (!where.startsWith('libs/server/src/') || /\/seeds\//.test(where) || isTest(context.filename))
      return {};
    const report = (node, name) => context.report({ node, messageId: 'asks', data: { name } });
    return {
      NewExpression: (node) => asksTheClock(node) && report(node, 'new Date()'),
      'MemberExpression[object.name="Date"][property.name="now"]': (node) => report(node, 'Date.now()'),
    };
  },
};
