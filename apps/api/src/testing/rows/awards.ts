import { row, type MatrixPart, type MatrixRow } from '../access-matrix.js';
import { UNKNOWN_ID, versionOf, type MatrixWorld } from '../matrix-world.js';

type DecisionKey = keyof MatrixWorld['decisions'];
type AwardKey = keyof MatrixWorld['awards'];

const AGREEMENT_IN: Record<AwardKey, string> = {
  draft: 'agreement in draft',
  sent: 'agreement sent',
  signed: 'agreement accepted',
};

const PROPOSAL = {
  outcome: 'approved',
  amountMinor: '2500000',
  startsOn: '2026-09-01',
  endsOn: '2026-12-31',
  rationale: 'Strong.',
};

/** A verb on decisions in the named states. */
function onDecisions(verb: string, which: readonly DecisionKey[], body: object = {}): MatrixRow[] {
  const route = `POST /api/decisions/:id/${verb}`;
  return [
    ...which.map((one) =>
      row(route, one, async ({ server, decisions }) => ({
        params: { id: decisions[one] },
        ifMatch: await versionOf(server, 'decision', decisions[one]),
        body,
      })),
    ),
    row(route, 'none such', () => ({ params: { id: UNKNOWN_ID }, ifMatch: 1, body })),
  ];
}

/** A route on awards whose agreements stand so. */
function onAwards(
  route: string,
  which: readonly AwardKey[],
  more: (world: MatrixWorld, id: string) => object | Promise<object> = () => ({}),
): MatrixRow[] {
  return which.map((one) =>
    row(route, AGREEMENT_IN[one], async (world) => {
      const id = world.awards[one];
      return { params: { id, language: 'en', number: '1' }, ...(await more(world, id)) };
    }),
  );
}

const none = (route: string, more: object = {}): MatrixRow =>
  row(route, 'none such', () => ({ params: { id: UNKNOWN_ID, language: 'en', number: '1' }, ...more }));

async function agreementAsItIs(
  { server }: MatrixWorld,
  awardId: string,
): Promise<{ ifMatch: number; sha256: string }> {
  const { rows } = await server.owner.query<{ version: number; sha256: string | null }>(
    `SELECT version, sha256_en AS sha256 FROM agreement WHERE award_id = $1 AND state <> 'void'`,
    [awardId],
  );
  return { ifMatch: rows[0]!.version, sha256: rows[0]!.sha256 ?? '0'.repeat(64) };
}

const versioned = async (world: MatrixWorld, id: string) => ({
  ifMatch: (await agreementAsItIs(world, id)).ifMatch,
  body: {},
});

/** Decisions, letters, awards and agreements. */
export const awardRows: MatrixPart = {
  title: 'awards',
  rows: [
    row('GET /api/applications/:id/decision', 'at the panel', ({ atPanel }) => ({ params: { id: atPanel } })),
    row('GET /api/applications/:id/decision', 'recommended', ({ decided }) => ({
      params: { id: decided.recommended },
    })),
    row('GET /api/applications/:id/decision', 'restricted', ({ applications }) => ({
      params: { id: applications.restricted },
    })),
    none('GET /api/applications/:id/decision'),
    row('GET /api/calls/:id/decisions', 'with an approved one', ({ releasableCallId }) => ({
      params: { id: releasableCallId },
    })),
    none('GET /api/calls/:id/decisions'),
    row('POST /api/decisions', 'at the panel', ({ atPanel }) => ({
      body: { applicationId: atPanel, ...PROPOSAL },
    })),
    row('POST /api/decisions', 'submitted only', ({ applications }) => ({
      body: { applicationId: applications.internal, ...PROPOSAL },
    })),
    ...onDecisions('revise', ['recommended', 'approved'], PROPOSAL),
    ...onDecisions('return', ['recommended', 'approved'], { reason: 'Why so much?' }),
    ...onDecisions('approve', ['recommended', 'approved']),
    ...onDecisions('withdraw', ['recommended', 'approved']),
    row('POST /api/calls/:id/decisions/release', 'with an approved one', ({ releasableCallId }) => ({
      params: { id: releasableCallId },
      body: {},
    })),
    none('POST /api/calls/:id/decisions/release', { body: {} }),
    row('GET /api/applications/:id/letter', 'told', ({ decided }) => ({ params: { id: decided.told } })),
    row('GET /api/applications/:id/letter', 'not told', ({ decided }) => ({
      params: { id: decided.recommended },
    })),
    row('GET /api/applications/:id/letter/document', 'told', ({ decided }) => ({
      params: { id: decided.told },
    })),
    row('GET /api/applications/:id/letter/document', 'not told', ({ decided }) => ({
      params: { id: decided.recommended },
    })),
    row('GET /api/awards', ''),
    ...onAwards('GET /api/awards/:id', ['sent']),
    none('GET /api/awards/:id'),
    row('GET /api/desk/awards', ''),
    ...onAwards('GET /api/desk/awards/:id', ['sent']),
    none('GET /api/desk/awards/:id'),
    ...onAwards('POST /api/awards/:id/terminate', ['signed'], async ({ server }, id) => ({
      ifMatch: await versionOf(server, 'award', id),
      body: { reason: { en: 'It cannot go on.', fr: 'Cela ne peut pas continuer.' } },
    })),
    ...onAwards('POST /api/awards/:id/conditions/:number/meet', ['sent'], () => ({ body: {} })),
    none('POST /api/awards/:id/conditions/:number/meet', { body: {} }),
    ...onAwards('GET /api/awards/:id/agreement/documents/:language', ['draft', 'sent']),
    none('GET /api/awards/:id/agreement/documents/:language'),
    ...onAwards('POST /api/awards/:id/agreement/send', ['draft', 'sent'], versioned),
    ...onAwards('POST /api/awards/:id/agreement/sign', ['draft', 'sent'], async (world, id) => {
      const { ifMatch, sha256 } = await agreementAsItIs(world, id);
      return { ifMatch, body: { sha256, accepted: true, typedName: 'Somebody Who Signs' } };
    }),
    ...onAwards('POST /api/awards/:id/agreement/countersign', ['sent', 'signed'], versioned),
    ...onAwards('POST /api/awards/:id/agreement/void', ['sent', 'signed'], async (world, id) => ({
      ...(await versioned(world, id)),
      body: { reason: 'The name is wrong.' },
    })),
  ],
};
