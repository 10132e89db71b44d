// Which way a file of the web app may look: contexts link by route, features use ui and data.
import { isTest, onImports, place, target, webPlace } from './place.mjs';

/** Rooms that every context may use. They know no context. */
const SHARED = ['drafting', 'session', 'shell', 'texts'];

const isFeature = (part) => part?.startsWith('feature-') === true;

export const webRooms = {
  meta: {
    type: 'problem',
    docs: { description: 'web contexts never import each other; feature -> ui -> data' },
    messages: {
      context: '"{{from}}" may not import "{{to}}": contexts link by route.',
      feature: 'A feature may not import another feature: share through "ui" or "data".',
      upward: '"{{from}}" may not import "{{to}}".',
    },
    schema: [],
  },
  create(context) {
    const from = webPlace(place(context.filename));
    if (!from) return {};
    return onImports((node, specifier) => {
      const to = webPlace(target(context.filename, specifier) ?? '');
      if (!to) return;
      const report = (messageId, names) =>
        context.report({ node, messageId, data: names ?? { from: from.room, to: to.room } });
      if (to.room !== from.room) {
        if (!SHARED.includes(to.room) && !isTest(context.filename)) report('context');
        return;
      }
      if (from.part === to.part || !to.part || !from.part) return;
      if (isFeature(from.part) && isFeature(to.part)) return report('feature');
      const outward = isFeature(to.part) || (from.part === 'data' && to.part === 'ui');
      if (outward) report('upward', { from: from.part, to: to.part });
    });
  },
};
