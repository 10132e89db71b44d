// Compresses the built files once, as well as brotli can, beside themselves: the server sends these to whoever takes them.
// Run after a production build: `node apps/web/compress.mjs`.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const WORTH_COMPRESSING = /\.(js|css|svg)$/;

const folder = join(dirname(fileURLToPath(import.meta.url)), 'dist', 'browser');
const compress = promisify(brotliCompress);
const names = readdirSync(folder, { recursive: true });

for (const name of names.filter((file) => file.endsWith('.br'))) rmSync(join(folder, name));
await Promise.all(
  names
    .filter((name) => WORTH_COMPRESSING.test(name))
    .map(async (name) => {
      const bytes = readFileSync(join(folder, name));
      const params = {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      };
      const smaller = await compress(bytes, { params });
      if (smaller.length < bytes.length) writeFileSync(join(folder, `${name}.br`), smaller);
    }),
);
