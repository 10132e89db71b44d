// The rules of the house. Each has a deliberate violation in house-rules.spec.mjs.
import { tellingNames } from './names.mjs';
import { oneClock, pureDomain } from './pure-domain.mjs';
import { contextOrder, layerOrder } from './server-rooms.mjs';
import { oneConfig } from './settings.mjs';
import { webRooms } from './web-rooms.mjs';

export const house = {
  meta: { name: 'house' },
  rules: {
    'context-order': contextOrder,
    'layer-order': layerOrder,
    'one-clock': oneClock,
    'one-config': oneConfig,
    'pure-domain': pureDomain,
    'telling-names': tellingNames,
    'web-rooms': webRooms,
  },
};

/** Every rule of the house as an error. */
export const houseRules = Object.fromEntries(
  Object.keys(house.rules).map((name) => [`house/${name}`, 'error']),
);
