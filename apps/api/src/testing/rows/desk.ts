import { row, type MatrixPart } from '../access-matrix.js';

/** The first page of staff. */
export const deskRows: MatrixPart = {
  title: 'desk',
  rows: [row('GET /api/desk/work-list', '')],
};
