import { RegisterIndex } from './register-index.js';
import { organizationKey } from './registered-award.js';

function indexOf(...rows: [identifier: string, organization: string][]): RegisterIndex {
  const index = new RegisterIndex();
  rows.forEach(([identifier, organization], at) => index.add(at + 2, identifier, organization));
  return index;
}

const key = (identifier: string, organization: string) => ({
  identifier,
  organizationKey: organizationKey(organization),
});

describe('telling awards apart', () => {
  it('says nothing about an identifier that one row has', () => {
    expect(indexOf(['A', 'One'], ['B', 'Two']).problems(2, 'A', 'Identifier')).toEqual([]);
  });

  it('keeps recipients of one identifier apart, naming the other rows', () => {
    const index = indexOf(['A', 'One'], ['A', 'Two'], ['A', 'Three']);
    expect(index.problems(3, 'A', 'Identifier')).toEqual([
      { rowNumber: 3, column: 'Identifier', code: 'identifier-shared', found: 'A (2, 4)', accepted: '' },
    ]);
  });

  it('refuses the second row of one identifier and one recipient, however it is spelled', () => {
    const index = indexOf(
      ['A', 'United Way/Centraide Windsor-Essex'],
      ['A', 'united way centraide  Windsor–Essex'],
    );
    expect(index.problems(2, 'A', null)).toEqual([]);
    expect(index.problems(3, 'A', null)).toMatchObject([{ code: 'repeated-award', found: 'A (2)' }]);
  });

  it('knows an award by identifier and recipient', () => {
    const index = indexOf(['A', 'One'], ['A', 'Two']);
    const stored = [key('A', 'Two'), key('A', 'One')];
    expect(index.match(key('A', 'One'), stored)).toBe(stored[1]);
    expect(index.match(key('A', 'Three'), stored)).toBeUndefined();
  });

  it('knows it under a corrected name where nothing else has the identifier', () => {
    const stored = [key('A', 'Lakeside Clinc')];
    expect(indexOf(['A', 'Lakeside Clinic']).match(key('A', 'Lakeside Clinic'), stored)).toBe(stored[0]);
    expect(indexOf(['A', 'Lakeside Clinic']).has(key('A', 'Lakeside Clinc'), 1)).toBe(true);
  });

  it('does not guess between several, and comes to the same result when repeated', () => {
    const index = indexOf(['A', 'Two'], ['A', 'Three']);
    const stored = [key('A', 'One')];
    expect(index.match(key('A', 'Two'), stored)).toBeUndefined();
    stored.push(key('A', 'Two'));
    expect(index.match(key('A', 'Three'), stored)).toBeUndefined();
    expect(index.has(key('A', 'One'), 2)).toBe(false);
  });
});
