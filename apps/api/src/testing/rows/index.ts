import type { MatrixPart } from '../access-matrix.js';
import { applicationRows } from './applications.js';
import { awardRows } from './awards.js';
import { capacityRows } from './capacity.js';
import { deskRows } from './desk.js';
import { disbursementRows } from './disbursements.js';
import { fileRows } from './files.js';
import { identityRows } from './identity.js';
import { notificationRows } from './notifications.js';
import { portalRows } from './portal.js';
import { portfolioRows } from './portfolio.js';
import { programRows } from './programs.js';
import { reviewRows } from './reviews.js';
import { reportRows } from './reports.js';

/** Every row of the access matrix, in the order of the contexts. */
export const MATRIX_PARTS: readonly MatrixPart[] = [
  identityRows,
  fileRows,
  programRows,
  applicationRows,
  reviewRows,
  awardRows,
  capacityRows,
  reportRows,
  disbursementRows,
  notificationRows,
  portfolioRows,
  deskRows,
  portalRows,
];
