import type { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';

/** A CSV file that the browser saves instead of showing it. */
export function csvDownload(content: Readable, name: string): StreamableFile {
  return new StreamableFile(content, {
    type: 'text/csv; charset=utf-8',
    disposition: `attachment; filename="${name}"`,
  });
}
