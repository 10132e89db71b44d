import { TestBed } from '@angular/core/testing';
import { ProblemError } from '../../session/problem-error.js';
import { TranslocoService } from '@jsverse/transloco';
import { LanguageStore, provideTexts } from '@candela/web-ui';
import { FormAttempt } from './form-attempt.js';

const WORDS = {
  'identity.needs.email': 'Enter an address.',
  'error.account.password-wrong': 'Not the password.',
  'error.staff.roles-exclude': 'Not both.',
  'error.request.failed': 'It failed.',
  'error.request.too-many': 'Too many.',
};

describe('a form being filled in', () => {
  let attempt: FormAttempt;
  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideTexts(), FormAttempt] });
    const transloco = TestBed.inject(TranslocoService);
    transloco.setTranslation(WORDS, 'en', { emitChange: false });
    const french = { ...WORDS, 'identity.needs.email': 'Entrez une adresse.' };
    transloco.setTranslation(french, 'fr', { emitChange: false });
    transloco.setActiveLang('en');
    attempt = TestBed.inject(FormAttempt);
  });

  it('is not sent while something is missing, and says what on the field and in the summary, in any language', async () => {
    const work = jest.fn();
    expect(await attempt.send({ email: 'identity.needs.email', name: null }, work)).toBe(false);
    expect(work).not.toHaveBeenCalled();
    expect(attempt.error('email')).toBe('Enter an address.');
    expect(attempt.error('name')).toBeNull();
    expect(attempt.summary()).toEqual([{ text: 'Enter an address.', fieldId: 'email' }]);
    TestBed.inject(TranslocoService).setActiveLang('fr');
    TestBed.inject(LanguageStore).show('fr');
    expect(attempt.error('email')).toBe('Entrez une adresse.');
  });

  it('shows what the server said on the field that it is about', async () => {
    const errors = [{ path: '/currentPassword', code: 'account.password-wrong', params: {} }];
    const problem = new ProblemError({ status: 422, code: 'account.password-wrong', errors });
    expect(await attempt.send({}, () => Promise.reject(problem))).toBe(false);
    expect(attempt.code()).toBe('account.password-wrong');
    expect(attempt.error('currentPassword')).toBe('Not the password.');
  });

  it('says in the summary what is about no field', async () => {
    await attempt.send({}, () => Promise.reject(new ProblemError({ status: 429, code: 'request.too-many' })));
    expect(attempt.summary()).toEqual([{ text: 'Too many.', fieldId: null }]);
  });

  it('links what is wrong inside of a list to the list', async () => {
    attempt.named('invite').standingFor('grants');
    const errors = [{ path: '/grants/1/role', code: 'staff.roles-exclude', params: {} }];
    await attempt.send({}, () =>
      Promise.reject(new ProblemError({ status: 422, code: 'staff.roles-exclude', errors })),
    );
    expect(attempt.errorWithin('grants')).toBe('Not both.');
    expect(attempt.summary()).toEqual([{ text: 'Not both.', fieldId: 'invite-grants' }]);
  });

  it('is sent once, however often the button is pressed meanwhile, and forgets old problems when it works', async () => {
    await attempt.send({ email: 'identity.needs.email' }, jest.fn());
    let finish = (): void => undefined;
    const work = jest.fn(() => new Promise<void>((resolve) => (finish = resolve)));
    const first = attempt.send({}, work);
    expect(attempt.isBusy()).toBe(true);
    expect(await attempt.send({}, work)).toBe(false);
    finish();
    expect(await first).toBe(true);
    expect(work).toHaveBeenCalledTimes(1);
    expect([attempt.isBusy(), attempt.summary()]).toEqual([false, []]);
  });
});
