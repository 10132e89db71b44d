import { TestBed } from '@angular/core/testing';
import type { FieldProblem } from '@candela/contracts';
import { TranslocoService } from '@jsverse/transloco';
import { provideTexts } from '@candela/web-ui';
import shell from '../../i18n/shell/en.json';
import { ProblemError } from './problem-error.js';
import { ProblemTexts } from './problem-texts.js';

const KNOWN = {
  error: {
    ...shell.error,
    thing: { 'too-late': 'Too late by {days, plural, one {# day} other {# days}}.', until: 'Until {dueOn}.' },
  },
};

function problemTexts(): ProblemTexts {
  TestBed.configureTestingModule({ providers: [provideTexts()] });
  TestBed.inject(TranslocoService).setTranslation(KNOWN, 'en', { emitChange: false });
  return TestBed.inject(ProblemTexts);
}

describe('ProblemTexts', () => {
  it('says what a code means, with its values', () => {
    const problem = new ProblemError({ status: 409, code: 'thing.too-late', params: { days: 2 } });
    expect(problemTexts().sentence(problem)).toBe('Too late by 2 days.');
  });

  it('writes calendar dates as the reader does', () => {
    const problem = new ProblemError({ status: 409, code: 'thing.until', params: { dueOn: '2026-12-10' } });
    expect(problemTexts().sentence(problem)).toBe('Until December 10, 2026.');
  });

  it('says what the status means where nobody wrote a text for the code', () => {
    expect(problemTexts().sentence(new ProblemError({ status: 403, code: 'thing.new-rule' }))).toBe(
      'Your role does not allow this.',
    );
  });

  it('never shows a code', () => {
    const texts = problemTexts();
    expect(texts.sentence(new ProblemError({ status: 418, code: 'thing.unheard-of' }))).toContain(
      'Something went wrong',
    );
    expect(texts.sentence(new Error('secret detail'))).toContain('Something went wrong');
  });

  it('puts each problem on its field, the first of a field only', () => {
    const errors: FieldProblem[] = [
      { path: '/email', code: 'thing.too-late', params: { days: 1 } },
      { path: '/email', code: 'thing.unheard-of', params: {} },
      { path: '/organization/name', code: 'thing.unheard-of', params: {} },
    ];
    expect(
      problemTexts().byField(new ProblemError({ status: 422, code: 'thing.incomplete', errors })),
    ).toEqual({
      email: 'Too late by 1 day.',
      'organization/name': 'Check this answer.',
    });
  });
});
