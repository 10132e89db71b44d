import { createLogger } from '../logging/index.js';
import { Readiness, type ReadinessCheck } from './index.js';

const lines: string[] = [];
const logger = createLogger({ logLevel: 'info' }, 'test', { write: (line) => void lines.push(line) });
beforeEach(() => lines.splice(0));

const well: ReadinessCheck = { name: 'database', look: async () => 1 };

describe('readiness', () => {
  it('is there when everything answers', async () => {
    const readiness = new Readiness([well], logger);
    expect(await readiness.report()).toEqual({ ready: true, checks: [{ name: 'database', ok: true }] });
  });

  it('is not there when one thing fails or does not answer, and says which without saying why', async () => {
    const broken: ReadinessCheck = {
      name: 'queue',
      look: () => Promise.reject(new Error('redis://secret@host is away')),
    };
    const silent: ReadinessCheck = { name: 'storage', look: () => new Promise(() => undefined) };
    const report = await new Readiness([well, broken, silent], logger, 20).report();
    expect(report).toEqual({
      ready: false,
      checks: [
        { name: 'database', ok: true },
        { name: 'queue', ok: false },
        { name: 'storage', ok: false },
      ],
    });
  });

  it('tells the log once that something is amiss, and once that it is well again', async () => {
    let fails = true;
    const moody: ReadinessCheck = {
      name: 'queue',
      look: async () => (fails ? Promise.reject(new Error('away')) : 1),
    };
    const readiness = new Readiness([moody], logger);
    await readiness.report();
    await readiness.report();
    fails = false;
    await readiness.report();
    await readiness.report();
    expect(lines.map((line) => (JSON.parse(line) as { msg: string }).msg)).toEqual([
      'not ready',
      'well again',
    ]);
  });
});
