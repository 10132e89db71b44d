import { row, type MatrixPart, type MatrixRow } from '../access-matrix.js';
import { UNKNOWN_ID, versionOf, type MatrixWorld } from '../matrix-world.js';

type Reviewing = MatrixWorld['reviewing'];

const LIVE = ['assigned', 'certified', 'submitted'] as const;

/** A verb on the persona's reviews in the named states. */
function onReviews(
  route: string,
  which: readonly (keyof Reviewing['reviews'])[],
  body?: object,
): MatrixRow[] {
  const isWrite = !route.startsWith('GET');
  return [
    ...which.map((one) =>
      row(route, one, async ({ server, reviewing }) => {
        const params = { id: reviewing.reviews[one] };
        return isWrite
          ? { params, ifMatch: await versionOf(server, 'review', params.id), body: body ?? {} }
          : { params };
      }),
    ),
    row(route, 'none such', () => ({
      params: { id: UNKNOWN_ID },
      ...(isWrite ? { ifMatch: 1, body: body ?? {} } : {}),
    })),
  ];
}

function onReviewers(
  route: string,
  which: readonly (keyof Reviewing['reviewers'])[],
  body: object = {},
): MatrixRow[] {
  return which.map((one) =>
    row(route, one, async ({ server, reviewing }) => {
      const id = reviewing.reviewers[one];
      return { params: { id }, ifMatch: await versionOf(server, 'call_reviewer', id), body };
    }),
  );
}

function onCall(route: string, ask: (reviewing: Reviewing) => object = () => ({})): MatrixRow[] {
  return [
    row(route, 'in review', ({ reviewing }) => ({ params: { id: reviewing.callId }, ...ask(reviewing) })),
    row(route, 'none such', ({ reviewing }) => ({ params: { id: UNKNOWN_ID }, ...ask(reviewing) })),
  ];
}

/** Reviewers, reviews, and what they come to. */
export const reviewRows: MatrixPart = {
  title: 'reviews',
  rows: [
    row('GET /api/desk/calls', ''),
    ...onCall('GET /api/calls/:id/progress'),
    ...onCall('GET /api/calls/:id/assignments'),
    ...onCall('GET /api/calls/:id/ranking'),
    ...onCall('GET /api/calls/:id/score-sheet'),
    ...onCall('GET /api/calls/:id/reviewers'),
    ...onCall('POST /api/calls/:id/reviewers', ({ candidateId }) => ({
      body: { userId: candidateId, loadMax: 5 },
    })),
    ...onCall('POST /api/calls/:id/assignments', ({ reviewers, applications }) => ({
      body: { callReviewerId: reviewers.accepted, applicationIds: [applications.unassigned] },
    })),
    ...onCall('POST /api/calls/:id/send-to-panel', ({ applications }) => ({
      body: { applicationIds: [applications.submitted], reason: 'One reviewer fell ill.' },
    })),
    ...onReviewers('PATCH /api/call-reviewers/:id', ['accepted'], { loadMax: 9 }),
    ...onReviewers('POST /api/call-reviewers/:id/remove', ['invited']),
    ...onReviewers('POST /api/call-reviewers/:id/accept', ['invited']),
    ...onReviewers('POST /api/call-reviewers/:id/decline', ['invited']),
    row('GET /api/reviews', ''),
    ...onReviews('GET /api/reviews/:id', LIVE),
    ...onReviews('PATCH /api/reviews/:id', LIVE, { answers: { 'overall.comment': 'Clear.' } }),
    ...onReviews('POST /api/reviews/:id/certify', LIVE),
    ...onReviews('POST /api/reviews/:id/declare-conflict', LIVE, { kind: 'friendship' }),
    ...onReviews('POST /api/reviews/:id/submit', ['certified']),
    ...onReviews('POST /api/reviews/:id/return', ['submitted'], { reason: 'One comment is missing.' }),
    ...onReviews('POST /api/reviews/:id/unassign', ['assigned', 'submitted']),
    row('GET /api/applications/:id/reviews', 'own organization’s', ({ reviewing }) => ({
      params: { id: reviewing.applications.assigned },
    })),
    row('GET /api/applications/:id/reviews', 'restricted', ({ applications }) => ({
      params: { id: applications.restricted },
    })),
    row('POST /api/applications/:id/send-to-panel', 'reviewed', async ({ server, reviewing }) => ({
      params: { id: reviewing.applications.submitted },
      ifMatch: await versionOf(server, 'application', reviewing.applications.submitted),
      body: { reason: 'One reviewer fell ill.' },
    })),
  ],
};
