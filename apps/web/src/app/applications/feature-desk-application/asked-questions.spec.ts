import { exampleAnswers, localInitiativesForm } from '@candela/contracts/templates';
import { nameableSections, namedQuestions } from './asked-questions.js';

describe('the questions of a request for changes', () => {
  const form = localInitiativesForm();
  const sections = nameableSections(form, exampleAnswers('en'));
  const paths = sections.flatMap(({ questions }) => questions.map(({ path }) => path));

  it('are those that the answers made visible, each once', () => {
    expect(paths).toContain('need/context');
    expect(new Set(paths).size).toBe(paths.length);
    const all = form.ui.sections.flatMap(({ key, questions }) => questions.map((one) => `${key}/${one.key}`));
    expect(paths.every((path) => all.includes(path))).toBe(true);
  });

  it('are named in the order of the form, without spaces around, and no more once they were taken back', () => {
    const asks = { 'need/objectives': ' Which? ', 'need/context': 'Where?', 'project/title': null };
    expect(namedQuestions(sections, asks).map(({ path, ask }) => [path, ask])).toEqual(
      paths
        .filter((path) => path === 'need/context' || path === 'need/objectives')
        .map((path) => [path, path === 'need/context' ? 'Where?' : 'Which?']),
    );
  });
});
