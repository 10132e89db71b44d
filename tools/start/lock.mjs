// One launcher at a time. The lock is an abstract socket: the kernel frees it with the process that holds it, so no
// crash leaves a stale one, and whoever comes second can ask the holder what it is doing.
import { createHash } from 'node:crypto';
import { connect, createServer } from 'node:net';
import { root } from './paths.mjs';

const address = (name) => `\0candela-${name}-${createHash('sha256').update(root).digest('hex').slice(0, 24)}`;

/**
 * Takes a lock of this working copy.
 * @param {'start' | 'install'} name
 * @param {() => string} tellAbout answers whoever asks while the lock is held
 * @returns {Promise<{ release(): Promise<void> } | undefined>} undefined when another process holds it
 */
export function takeLock(name, tellAbout) {
  return new Promise((resolve) => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.end(tellAbout());
    });
    server.once('error', (error) => {
      // Node before 20.5 knows no abstract sockets: there the pinned Node, started next, takes the lock.
      resolve(error.code === 'EADDRINUSE' ? undefined : { release: async () => undefined });
    });
    server.listen(address(name), () => {
      server.unref();
      resolve({ release: () => new Promise((done) => server.close(() => done())) });
    });
  });
}

/** What the holder of a lock says about itself; empty when it does not answer. */
export function askHolder(name) {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(address(name));
    socket.setTimeout(2000, () => socket.destroy());
    socket.on('data', (chunk) => (answer += chunk));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(answer));
  });
}
