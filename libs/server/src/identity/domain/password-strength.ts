import {
  PASSWORD_LENGTH_MAX,
  PASSWORD_LENGTH_MIN,
  PASSWORD_SCORE_MIN,
  type FieldProblem,
} from '@candela/contracts';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import * as everywhere from '@zxcvbn-ts/language-common';
import * as english from '@zxcvbn-ts/language-en';
import * as french from '@zxcvbn-ts/language-fr';
import { PasswordTooWeak } from './identity-errors.js';

// The estimator is told of both languages: which one somebody reads says little about which one they think in.
const estimator = new ZxcvbnFactory({
  dictionary: { ...everywhere.dictionary, ...english.dictionary, ...french.dictionary },
  graphs: everywhere.adjacencyGraphs,
});

/**
 * Throws `PasswordTooWeak` unless the password would withstand guessing. `about` lists what is known of the person
 * (name, address): words from it count for nothing. The problem stands on the field at `path`.
 */
export function refuseWeakPassword(password: string, about: readonly string[], path = '/password'): void {
  const { length } = password;
  if (length < PASSWORD_LENGTH_MIN) refuse('password.too-short', { min: PASSWORD_LENGTH_MIN });
  if (length > PASSWORD_LENGTH_MAX) refuse('password.too-long', { max: PASSWORD_LENGTH_MAX });
  const words = about
    .flatMap((text) => [text, ...text.split(/[\s@.,_-]+/)])
    .filter((word) => word.length > 2);
  const { score, feedback } = estimator.check(password, ['candela', ...words]);
  if (score < PASSWORD_SCORE_MIN)
    refuse(feedback.warning ? `password.${feedback.warning}` : 'password.too-easy', { score });

  function refuse(code: string, params: FieldProblem['params']): never {
    throw new PasswordTooWeak({ path, code, params });
  }
}
