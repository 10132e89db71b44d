import fc from 'fast-check';
import { replyJson, writtenOnce } from './reply-json.js';

const written = (payload: unknown) => replyJson(payload).toString();

describe('the JSON of a reply', () => {
  it('is what it would be anyway, wherever something stands in it that is written once', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.dictionary(fc.string(), fc.jsonValue()), (other, kept) => {
        const once = writtenOnce(structuredClone(kept));
        for (const payload of [once, { other, once }, [once, other, { once }], { other }]) {
          const plain = JSON.stringify(payload);
          expect(written(payload)).toBe(plain);
          expect(written(payload)).toBe(plain);
        }
      }),
    );
  });

  it('is written once of what never changes, and leaves it as it is', () => {
    const once = writtenOnce({ title: 'Où l’eau manque' });
    expect(written({ once })).toBe('{"once":{"title":"Où l’eau manque"}}');
    once.title = 'changed';
    expect(written({ once })).toBe('{"once":{"title":"Où l’eau manque"}}');
    expect(once).toEqual({ title: 'changed' });
    expect(JSON.stringify({ once })).toBe('{"once":{"title":"changed"}}');
  });

  it('does not carry what was met into the next one after a failure', () => {
    const once = writtenOnce({ a: 1 });
    expect(() => written([once, 1n])).toThrow(TypeError);
    expect(JSON.stringify(once)).toBe('{"a":1}');
    expect(written({ b: 2 })).toBe('{"b":2}');
  });
});
