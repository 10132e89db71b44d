/**
 * Where an agreement stands: written, sent to the organization, accepted by its signatory, in force once countersigned, or
 * void. Catalogue keys `agreement.state.<state>` for staff, `agreement.publicState.<state>` for the grantee.
 */
export const AGREEMENT_STATES = ['draft', 'sent', 'signed', 'countersigned', 'void'] as const;
export type AgreementState = (typeof AGREEMENT_STATES)[number];

/** Characters of the name that a signatory types to accept an agreement. */
export const SIGNED_NAME_CHARS = { min: 2, max: 160 } as const;

/** Characters of the reason for which an agreement is void. */
export const VOID_REASON_CHARS_MAX = 500;
