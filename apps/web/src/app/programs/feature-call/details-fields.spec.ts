import { editBodyFrom, fieldOfProblem } from './details-fields.js';

const saved = (field: string) =>
  ({ 'title/en': 'Call', 'title/fr': 'Appel', envelopeMinor: '100' })[field] ?? '';

describe('the fields of a call', () => {
  it('send texts as a pair though one half was typed, and nothing that was not', () => {
    expect(editBodyFrom({ 'title/fr': 'Un appel' }, saved)).toEqual({
      title: { en: 'Call', fr: 'Un appel' },
    });
  });

  it('send an emptied envelope as none, and other terms as they were typed', () => {
    expect(editBodyFrom({ envelopeMinor: '', closesAtLocal: '2027-02-28T23:59' }, saved)).toEqual({
      envelopeMinor: null,
      closesAtLocal: '2027-02-28T23:59',
    });
  });

  it('are found for problems that speak of instants', () => {
    expect(['/closesAt', '/title/fr', '/envelopeMinor'].map(fieldOfProblem)).toEqual([
      'closesAtLocal',
      'title/fr',
      'envelopeMinor',
    ]);
  });
});
