import { row, type MatrixPart } from '../access-matrix.js';
import { UNKNOWN_ID, type MatrixWorld } from '../matrix-world.js';

const theProgram = ({ programId }: MatrixWorld) => ({ params: { id: programId } });
const theImport = ({ importId }: MatrixWorld) => ({ params: { id: importId } });

/** The portfolio of past awards. */
export const portfolioRows: MatrixPart = {
  title: 'portfolio',
  rows: [
    row('GET /api/portfolio/registers', ''),
    row('GET /api/portfolio/registers/:key/choices', 'a register', ({ registerKey }) => ({
      params: { key: registerKey },
    })),
    row('GET /api/portfolio/totals', '', () => ({ query: '?groupBy=fiscalYear' })),
    row('GET /api/portfolio/past-awards', ''),
    row('GET /api/portfolio/past-awards/export', '', () => ({ query: '?language=en' })),
    row('GET /api/portfolio/past-awards/:id', 'an award', ({ pastAwardId }) => ({
      params: { id: pastAwardId },
    })),
    row('GET /api/portfolio/past-awards/:id', 'none such', () => ({ params: { id: UNKNOWN_ID } })),
    row('GET /api/portfolio/programs/:id', 'a program', theProgram),
    row('GET /api/portfolio/programs/:id', 'none such', () => ({ params: { id: UNKNOWN_ID } })),
    row('GET /api/portfolio/programs/:id/calls/export', 'a program', (world) => ({
      ...theProgram(world),
      query: '?language=en',
    })),
    row('GET /api/portfolio/programs/:id/deadlines', 'a program', theProgram),
    row('GET /api/portfolio/programs/:id/deadlines/export', 'a program', (world) => ({
      ...theProgram(world),
      query: '?language=en',
    })),
    row('GET /api/portfolio/imports', ''),
    row('POST /api/portfolio/imports', 'a CSV file', ({ registerCsv }) => ({
      query: '?fileName=register.csv',
      headers: { 'content-type': 'text/csv' },
      body: registerCsv,
    })),
    row('GET /api/portfolio/imports/:id', 'a checked import', theImport),
    row('GET /api/portfolio/imports/:id', 'none such', () => ({ params: { id: UNKNOWN_ID } })),
    row('GET /api/portfolio/imports/:id/problems', 'a checked import', theImport),
    row('GET /api/portfolio/imports/:id/problems/export', 'a checked import', (world) => ({
      ...theImport(world),
      query: '?language=en',
    })),
    row('POST /api/portfolio/imports/:id/confirm', 'a checked import', theImport),
    row('POST /api/portfolio/imports/:id/abandon', 'a checked import', theImport),
  ],
};
