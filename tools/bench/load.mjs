// A load generator small enough to be believed: so many connections, each sending the next request when it has the answer.
import http from 'node:http';

/**
 * @typedef {{ method: string, path: string, headers?: Record<string, string>, body?: string }} Call
 * @typedef {{ status: number, headers: http.IncomingHttpHeaders, body: string }} Answer
 */

/**
 * Sends one request over the agent.
 * @param {http.Agent} agent
 * @param {number} port
 * @param {Call} call
 * @returns {Promise<Answer>}
 */
export function send(agent, port, { method, path, headers = {}, body }) {
  return new Promise((resolve, reject) => {
    const length =
      body === undefined
        ? {}
        : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const request = http.request(
      { agent, host: '127.0.0.1', port, method, path, headers: { ...headers, ...length } },
      (reply) => {
        const chunks = [];
        reply.on('data', (chunk) => chunks.push(chunk));
        reply.on('end', () =>
          resolve({
            status: reply.statusCode,
            headers: reply.headers,
            body: Buffer.concat(chunks).toString('utf8'),
          }),
        );
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}

/**
 * Keeps `connections` busy for `seconds`. `next` gives each connection its next call; `heard`
 * is told each answer before that.
 * @param {{ port: number, connections: number, seconds: number, next: (connection: number) => Call,
 *   heard?: (connection: number, answer: Answer) => void }} options
 * @returns {Promise<{ perSecond: number, p50Ms: number, p95Ms: number, bytes: number, failure: Answer | null }>} `failure`: the first
 *   answer that was an error
 */
export async function hammer({ port, connections, seconds, next, heard }) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  const times = [];
  let bytes = 0;
  let failure = null;
  const start = performance.now();
  const end = start + seconds * 1000;
  const worker = async (connection) => {
    while (performance.now() < end) {
      const began = performance.now();
      const answer = await send(agent, port, next(connection));
      times.push(performance.now() - began);
      heard?.(connection, answer);
      bytes = answer.body.length;
      if (answer.status >= 400) failure ??= answer;
    }
  };
  await Promise.all(Array.from({ length: connections }, (_, connection) => worker(connection)));
  const tookSeconds = (performance.now() - start) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { perSecond: times.length / tookSeconds, p50Ms: at(0.5), p95Ms: at(0.95), bytes, failure };
}
