import { exampleAnswers, localInitiativesForm } from '@candela/contracts/templates';
import { headlineOf, headlineOfSection } from './headline.js';

describe('the headline of an application', () => {
  const form = localInitiativesForm();

  it('is title, country of the first location, and the amount asked for', () => {
    expect(headlineOf(form, exampleAnswers('en'))).toEqual({
      title: 'Her land, her voice: paralegals for women who defend their land',
      country: 'ZM',
      amountRequestedMinor: 3_057_000n,
    });
  });

  it('is empty where nothing was answered, and where what was answered makes no sense', () => {
    const nothing = { title: null, country: null, amountRequestedMinor: null };
    expect(headlineOf(form, {})).toEqual(nothing);
    const nonsense = { project: { title: ' \n ', locations: 'Kenya' }, budget: { lines: {} } };
    expect(headlineOf(form, nonsense)).toEqual(nothing);
    expect(headlineOf(form, { project: { locations: [{ country: 'xx' }] } })).toEqual(nothing);
  });

  it('keeps a pasted novel short, by whole characters', () => {
    const title = headlineOf(form, { project: { title: '🕯'.repeat(1000) } }).title;
    expect([...(title ?? '')]).toHaveLength(300);
    expect(title).not.toContain('\ufffd');
  });

  it('of one section tells only what that section asks', () => {
    const answers = exampleAnswers('en');
    expect(Object.keys(headlineOfSection(form, 'project', answers))).toEqual(['title', 'country']);
    expect(headlineOfSection(form, 'budget', { budget: answers['budget'] })).toEqual({
      amountRequestedMinor: 3_057_000n,
    });
    expect(headlineOfSection(form, 'need', answers)).toEqual({});
  });
});
