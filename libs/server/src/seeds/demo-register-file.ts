import { fileURLToPath } from 'node:url';

/** The register of the demo data, beside the sources; `write-demo-register.js` writes it anew. */
export const DEMO_REGISTER_FILE = fileURLToPath(
  new URL('../../src/seeds/demo-register.csv', import.meta.url),
);
