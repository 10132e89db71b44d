/** Kinds of records that applications keep in the vault: answers that identify people. */
export const ANSWER_RECORD = 'application.answer';

/** Names that signatories typed to certify. */
export const CERTIFICATION_RECORD = 'application.certification';
