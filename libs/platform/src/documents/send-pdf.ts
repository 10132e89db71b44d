import type { FastifyReply } from 'fastify';

/** Sends a document to be saved, never to be shown by the browser in the portal's name. `name` is plain ASCII. */
export async function sendPdf(
  reply: FastifyReply,
  { name, content }: { name: string; content: Buffer },
): Promise<void> {
  await reply
    .header('Content-Type', 'application/pdf')
    .header('Content-Length', content.length)
    .header('Content-Disposition', `attachment; filename="${name}"`)
    .header('X-Content-Type-Options', 'nosniff')
    .header('Content-Security-Policy', `default-src 'none'; sandbox`)
    .header('Cache-Control', 'no-store')
    .send(content);
}
