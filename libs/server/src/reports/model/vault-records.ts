/** Kinds of records that reports keep in the vault: answers that identify people. */
export const REPORT_ANSWER_RECORD = 'report.answer';

/** Names that signatories typed to certify. */
export const REPORT_CERTIFICATION_RECORD = 'report.certification';
