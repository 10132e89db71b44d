import { isIP } from 'node:net';

const E_MAIL = /[^\s<>"'@(),;:]+@[^\s<>"'@(),;:]+\.[^\s<>"'@(),;:]+/g;
const MAYBE_NETWORK_ADDRESS = /[\da-f]*(?:[:.][\da-f]*){3,}|::[\da-f]+/gi;
const QUERY_STRING = /\?[^\s"']+/g;
const CREDENTIALS_IN_URL = /(\w+:\/\/)[^\s/@]+@/g;

/** `text` without what tells people apart: e-mail and network addresses, query strings, credentials in addresses. */
export function maskText(text: string): string {
  return text
    .replace(CREDENTIALS_IN_URL, '$1')
    .replace(E_MAIL, '[e-mail]')
    .replace(MAYBE_NETWORK_ADDRESS, (found) => (isIP(found) ? '[address]' : found))
    .replace(QUERY_STRING, '');
}
