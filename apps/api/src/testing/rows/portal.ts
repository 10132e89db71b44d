import { row, type MatrixPart } from '../access-matrix.js';

/** What says nothing about anybody. */
export const portalRows: MatrixPart = {
  title: 'the portal itself',
  rows: [
    row('GET /api/health/live', ''),
    row('GET /api/health/ready', ''),
    row('GET /api/openapi.json', ''),
    row('GET /api/docs', ''),
    row('GET /api/no-such-address', ''),
  ],
};
