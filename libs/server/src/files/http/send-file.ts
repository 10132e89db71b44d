import type { FastifyReply } from 'fastify';
import type { Download } from '../use-cases/download-file.js';

/** Sends a file to be saved, never to be shown by the browser in the portal's name. */
export async function sendFile(
  reply: FastifyReply,
  { name, mediaType, sizeBytes, content }: Download,
): Promise<void> {
  await reply
    .header('Content-Type', mediaType)
    .header('Content-Length', sizeBytes)
    .header('Content-Disposition', contentDisposition(name))
    .header('X-Content-Type-Options', 'nosniff')
    .header('Content-Security-Policy', `default-src 'none'; sandbox`)
    .header('Cache-Control', 'no-store')
    .send(content);
}

/** `attachment` with the name twice: reduced to ASCII for old readers, and in full (RFC 6266, RFC 8187). */
export function contentDisposition(name: string): string {
  const ascii = name
    .normalize('NFKD')
    .replaceAll(/[^\x20-\x7e]/g, '')
    .replaceAll(/["\\%]/g, '_');
  const full = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii || 'file'}"; filename*=UTF-8''${full}`;
}
