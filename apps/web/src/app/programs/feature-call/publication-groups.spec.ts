import { formPlaceOf, groupOf, placeToMend } from './publication-groups.js';

const problem = (path: string) => ({ path, code: 'x', params: {} });

describe('what keeps a call from publication', () => {
  it.each([
    ['/title/fr', 'texts'],
    ['/closesAt', 'window'],
    ['/activitiesEndOn', 'window'],
    ['/envelopeMinor', 'money'],
    ['/form/project/title/label/fr', 'form'],
    ['/form', 'form'],
  ])('%s is about %s', (path, group) => {
    expect(groupOf(problem(path))).toBe(group);
  });

  it('leads to the field that puts it right', () => {
    expect(placeToMend(problem('/title/fr'))).toEqual({ tab: 'details', fragment: 'title-fr' });
    expect(placeToMend(problem('/closesAt'))).toEqual({ tab: 'details', fragment: 'closesAtLocal' });
    expect(placeToMend(problem('/form/need/context/label/en'))).toEqual({
      tab: 'form',
      queryParams: { at: 'need/context' },
    });
    expect(placeToMend(problem('/form'))).toEqual({ tab: 'form', queryParams: {} });
  });

  it('knows the head of a section from its questions', () => {
    expect(
      ['/form/need/title/fr', '/form/need/intro/en', '/form/project/locations/label/fr'].map(formPlaceOf),
    ).toEqual(['need', 'need', 'project/locations']);
  });
});
