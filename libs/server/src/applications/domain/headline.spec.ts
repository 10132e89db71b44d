import { exampleAnswers, localInitiativesForm, PROGRAM_TEMPLATES } from '@candela/contracts/templates';
import { headlineOf, headlineOfSection } from './headline.js';

describe('the headline of an application', () => {
  const form = localInitiativesForm();

  it('is title, country of the first location, and the amount asked for', () => {
    expect(headlineOf('localInitiatives', form, exampleAnswers('en'))).toEqual({
      title: 'Her land, her voice: paralegals for women who defend their land',
      country: 'ZM',
      amountRequestedMinor: 3_057_000n,
    });
  });

  it('is empty where nothing was answered, and where what was answered makes no sense', () => {
    const nothing = { title: null, country: null, amountRequestedMinor: null };
    expect(headlineOf('localInitiatives', form, {})).toEqual(nothing);
    const nonsense = { project: { title: ' \n ', locations: 'Kenya' }, budget: { lines: {} } };
    expect(headlineOf('localInitiatives', form, nonsense)).toEqual(nothing);
    expect(headlineOf('localInitiatives', form, { project: { locations: [{ country: 'xx' }] } })).toEqual(
      nothing,
    );
  });

  it('keeps a pasted novel short, by whole characters', () => {
    const title = headlineOf('localInitiatives', form, { project: { title: '🕯'.repeat(1000) } }).title;
    expect([...(title ?? '')]).toHaveLength(300);
    expect(title).not.toContain('\ufffd');
  });

  it('of one section tells only what that section asks', () => {
    const answers = exampleAnswers('en');
    expect(Object.keys(headlineOfSection('localInitiatives', form, 'project', answers))).toEqual([
      'title',
      'country',
    ]);
    expect(headlineOfSection('localInitiatives', form, 'budget', { budget: answers['budget'] })).toEqual({
      amountRequestedMinor: 3_057_000n,
    });
    expect(headlineOfSection('localInitiatives', form, 'need', answers)).toEqual({});
  });

  it.each([
    ['rapidResponse', 'Heron', 'ZM', 537_000n],
    ['capacityBuilding', 'From a circle of volunteers to an organization that lasts', 'MW', 6_837_000n],
    ['humanRightsAward', 'Twenty years beside the families of the missing', 'CO', null],
  ] as const)('of %s comes from where that form asks', (key, title, country, amountRequestedMinor) => {
    const template = PROGRAM_TEMPLATES[key];
    const answers = template.example('en', '2029-02-28');
    expect(headlineOf(key, template.form(), answers)).toEqual({ title, country, amountRequestedMinor });
  });

  it('adds up amounts of the form’s currency only, as far as they are there', () => {
    const ui = PROGRAM_TEMPLATES.rapidResponse.form();
    const needs = [
      { amount: { amountMinor: '500', currency: 'CAD' } },
      { what: 'x' },
      { amount: { amountMinor: '9', currency: 'USD' } },
    ];
    expect(headlineOfSection('rapidResponse', ui, 'help', { help: { needs } })).toEqual({
      amountRequestedMinor: 500n,
    });
    expect(headlineOfSection('rapidResponse', ui, 'help', { help: { needs: [{}] } })).toEqual({
      amountRequestedMinor: null,
    });
  });
});
