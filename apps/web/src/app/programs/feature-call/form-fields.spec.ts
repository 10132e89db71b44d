import { applyFormEdit, type FormSource, formTexts, questionAt } from '@candela/contracts';
import { localInitiativesForm } from '@candela/contracts/templates';
import { rebase } from './field-draft.js';
import {
  choicesAsField,
  choicesFrom,
  formEditFrom,
  savedFormFields,
  settingField,
  textField,
} from './form-fields.js';

const source: FormSource = { ui: localInitiativesForm().ui, hidden: ['results/goalTags'], essential: [] };
const saved = savedFormFields(source);

describe('the fields of a form', () => {
  it('have the saved words and settings', () => {
    expect(saved(textField('/need/context/label', 'fr'))).toContain('problème');
    expect(saved(settingField('need/context', 'maxWords'))).toBe('250');
    expect(saved(settingField('results/goalTags', 'hidden'))).toBe('true');
    expect(saved(settingField('project/title', 'required'))).toBe('true');
    expect(choicesFrom(saved(settingField('budget/accountInName', 'choices')))).toEqual([
      { key: 'yes', label: { en: 'Yes', fr: 'Oui' } },
      { key: 'no', label: { en: 'No', fr: 'Non' } },
    ]);
  });

  it('become an edit that keeps the half that was not typed', () => {
    const french = saved('/need/context/label/fr');
    expect(formEditFrom({ '/need/context/label/en': 'Why?', 'need/context#maxWords': '90' }, source)).toEqual(
      {
        texts: [{ path: '/need/context/label', text: { en: 'Why?', fr: french } }],
        questions: [{ path: 'need/context', maxWords: 90 }],
      },
    );
  });

  it('take an optional text away when both halves are emptied, and never a label', () => {
    const emptied = (path: string) => ({ [`${path}/en`]: '', [`${path}/fr`]: ' ' });
    const edit = formEditFrom(
      { ...emptied('/need/context/help'), ...emptied('/need/context/label') },
      source,
    );
    expect(edit.texts).toEqual([
      { path: '/need/context/help', text: null },
      { path: '/need/context/label', text: { en: '', fr: ' ' } },
    ]);
  });

  it('show in the preview what saving will make of them', () => {
    const typed = {
      'project/theme#choices': choicesAsField([{ key: null, label: { en: 'Radio', fr: 'Radio' } }]),
      'results/goalTags#hidden': 'false',
    };
    const after = applyFormEdit(source, formEditFrom(typed, source));
    expect(after.problems).toEqual([]);
    expect(after.source.hidden).toEqual([]);
    expect(questionAt(after.source, 'project/theme')).toMatchObject({ choices: [{ key: 'radio' }] });
  });

  it('are carried over to a form that somebody else saved meanwhile', () => {
    const theirs = applyFormEdit(source, {
      texts: [{ path: '/need/context/label', text: { en: 'Theirs', fr: 'Le leur' } }],
      questions: [{ path: 'need/context', maxWords: 100 }],
    }).source;
    const typed = {
      '/need/context/label/en': 'Mine',
      '/need/objectives/label/en': 'Mine too',
      'need/context#maxWords': '100',
    };
    expect(rebase(typed, saved, savedFormFields(theirs))).toEqual({
      typed: { '/need/context/label/en': 'Mine', '/need/objectives/label/en': 'Mine too' },
      conflicts: [{ field: '/need/context/label/en', yours: 'Mine', theirs: 'Theirs' }],
    });
  });

  it('are as many as the form has texts, in both languages', () => {
    for (const { path, text } of formTexts(source.ui)) {
      expect([saved(`${path}/en`), saved(`${path}/fr`)]).toEqual([text?.en ?? '', text?.fr ?? '']);
    }
  });
});
