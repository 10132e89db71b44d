// Which ports the portal listens on.
import { createServer } from 'node:net';
import { Refusal, say } from './report.mjs';

const TRIES_MAX = 200;

/** The reason why a port cannot be listened on, or undefined when it can. */
function obstacle(port, host = '::') {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error) => {
      const noIpv6 = host === '::' && ['EAFNOSUPPORT', 'EADDRNOTAVAIL'].includes(error.code);
      resolve(noIpv6 ? obstacle(port, '0.0.0.0') : error.code);
    });
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(undefined)));
  });
}

const reason = (code) =>
  code === 'EADDRINUSE' ? 'is taken by another program' : `cannot be used by this user (${code})`;

/** A port that was asked for: that one, or a clear refusal. */
async function asked(variable, value) {
  const port = Number(value);
  if (!/^\d+$/.test(value) || port < 1 || port > 65_535) {
    throw new Refusal(`${variable}: found "${value}"; accepted: a port from 1 to 65535.`);
  }
  const code = await obstacle(port);
  if (code)
    throw new Refusal(`${variable}: port ${port} ${reason(code)}. Free it, or set ${variable} to another.`);
  return port;
}

/**
 * Chooses ports: what the environment asks for, or the usual one, or the next free one, saying so.
 * @param {{ variable: string, usual: number, what: string }[]} wishes
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number[]>} one port per wish, all different
 */
export async function choosePorts(wishes, env) {
  const chosen = new Map();
  // What was asked for comes first, so that no usual port takes its place.
  for (const { variable } of wishes) {
    if (!env[variable]) continue;
    const port = await asked(variable, env[variable]);
    const twin = [...chosen].find(([, other]) => other === port);
    if (twin) throw new Refusal(`${variable} and ${twin[0]} both ask for port ${port}.`);
    chosen.set(variable, port);
  }
  for (const { variable, usual, what } of wishes) {
    if (chosen.has(variable)) continue;
    let port = usual;
    let code;
    while ([...chosen.values()].includes(port) || (code = await obstacle(port))) {
      if (code) say(`  · Port ${port} ${reason(code)}; trying ${port + 1} for ${what}.`);
      code = undefined;
      port += 1;
      if (port > usual + TRIES_MAX) throw new Refusal(`No free port found for ${what}. Set ${variable}.`);
    }
    chosen.set(variable, port);
  }
  return wishes.map(({ variable }) => chosen.get(variable));
}
