/** Names that signatories typed to accept agreements. */
export const SIGNATURE_RECORD = 'agreement.signature';
