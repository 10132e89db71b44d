// A reporter for `node --test` that prints how many tests there were, as JSON.

/** @param {AsyncIterable<{ type: string, data: Record<string, unknown> }>} events */
export default async function* counts(events) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for await (const { type, data } of events) {
    if (!['test:pass', 'test:fail'].includes(type) || data.details?.type === 'suite') continue;
    if (data.skip !== undefined || data.todo !== undefined) sum.skipped += 1;
    else sum[type === 'test:pass' ? 'passed' : 'failed'] += 1;
  }
  yield JSON.stringify(sum);
}
