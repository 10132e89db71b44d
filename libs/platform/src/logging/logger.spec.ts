import { QueryFailedError } from 'typeorm';
import { DomainError } from '../errors/domain-error.js';
import { createLogger, describeError, NestLogger, withLogContext } from './index.js';

const CANARY = 'Anaïs Kowalczyk-Canary';
const E_MAIL = 'anais.canary@example.org';
const ADDRESSES = ['203.0.113.77', '2001:db8::7d'];

function recorded(): {
  lines: () => Record<string, unknown>[];
  raw: () => string;
  logger: ReturnType<typeof createLogger>;
} {
  const written: string[] = [];
  const logger = createLogger({ logLevel: 'debug' }, 'test', { write: (line) => void written.push(line) });
  return {
    logger,
    raw: () => written.join(''),
    lines: () => written.map((line) => JSON.parse(line) as Record<string, unknown>),
  };
}

describe('the log', () => {
  it('drops the keys that hold personal data, however deep they are', () => {
    const { logger, raw, lines } = recorded();
    logger.info(
      { status: 200, user: { email: E_MAIL, 'user-agent': CANARY, age: { body: CANARY } }, ip: ADDRESSES[0] },
      'answered',
    );
    expect(raw()).not.toMatch(/canary|203\.0/i);
    expect(lines()[0]).toMatchObject({ process: 'test', status: 200, user: { age: {} }, msg: 'answered' });
  });

  it('masks addresses and query strings inside texts', () => {
    const { logger, lines } = recorded();
    logger.warn(
      `from ${ADDRESSES[0]} and ${ADDRESSES[1]} to <${E_MAIL}> at 12:34:56 via /reset?token=abc smtp://u:secret@mail/`,
    );
    expect(lines()[0]!['msg']).toBe(
      'from [address] and [address] to <[e-mail]> at 12:34:56 via /reset smtp://mail/',
    );
  });

  it('tells of a failed statement by its state and constraint, without parameters and values', () => {
    const driverError = Object.assign(new Error(`invalid input syntax for type uuid: "${CANARY}"`), {
      code: '23505',
      severity: 'ERROR',
      constraint: 'person_email_key',
      table: 'person',
      detail: `Key (email)=(${E_MAIL}) already exists.`,
    });
    const { logger, raw, lines } = recorded();
    logger.error(new QueryFailedError('INSERT INTO person VALUES ($1)', [E_MAIL, CANARY], driverError));
    expect(raw()).not.toMatch(/canary/i);
    expect(lines()[0]!['err']).toMatchObject({
      type: 'QueryFailedError',
      message: 'SQLSTATE 23505 constraint person_email_key table person',
      stack: expect.stringContaining('logger.spec'),
    });
  });

  it('tells of other errors without what they quote, and of broken rules by their code', () => {
    let broken: unknown;
    try {
      JSON.parse(CANARY);
    } catch (error) {
      broken = error;
    }
    const wrapped = new Error(`Delivery to ${E_MAIL} failed`, { cause: broken });
    const described = JSON.stringify(describeError(wrapped));
    expect(described).not.toMatch(/canary/i);
    expect(described).toContain('SyntaxError');
    expect(describeError(new DomainError('call.is-closed', { params: { who: CANARY } }))).toMatchObject({
      message: 'call.is-closed',
      code: 'call.is-closed',
    });
  });

  it('names the request or the delivery in whatever is logged meanwhile', async () => {
    const { logger, lines } = recorded();
    await withLogContext({ requestId: 'r-1' }, async () => {
      await new Promise((resolve) => setTimeout(resolve, 1));
      logger.info('inside');
    });
    logger.info('outside');
    expect(lines().map((line) => line['requestId'])).toEqual(['r-1', undefined]);
  });

  it('writes what Nest says with the name of the speaker', () => {
    const { logger, lines, raw } = recorded();
    const nest = new NestLogger(logger);
    nest.log('started', 'NestFactory');
    nest.error(new Error(`no such person "${CANARY}"`), `Error: ${CANARY}\n at x`, 'Problem');
    expect(raw()).not.toMatch(/canary/i);
    expect(lines()).toMatchObject([
      { level: 30, from: 'NestFactory', msg: 'started' },
      { level: 50, from: 'Problem', msg: 'failed', err: { message: 'no such person "…"' } },
    ]);
  });
});
