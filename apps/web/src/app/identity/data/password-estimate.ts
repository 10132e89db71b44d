import { PASSWORD_ESTIMATOR_BOUNDS, PASSWORD_LENGTH_MIN, wordsAgainstGuessing } from '@candela/contracts';

/** How well a password would withstand guessing. */
export interface PasswordEstimate {
  /** 0 to 4; the portal asks for `PASSWORD_SCORE_MIN`. */
  score: number;
  /** Key of what is wrong, null where nothing is in particular. */
  warning: string | null;
}

interface Estimator {
  check(password: string, words: string[]): { score: number; feedback: { warning: string | null } };
}

let loading: Promise<Estimator> | undefined;

/**
 * Judges a password in this browser. The estimator and the list of common passwords are fetched the first time; the
 * server judges in the end, with more dictionaries. Rejects where they cannot be fetched.
 */
export async function estimatePassword(
  password: string,
  about: readonly string[],
): Promise<PasswordEstimate> {
  if (password.length < PASSWORD_LENGTH_MIN)
    return { score: Math.min(1, password.length), warning: 'too-short' };
  const estimator = await loadEstimator();
  const { score, feedback } = estimator.check(password, wordsAgainstGuessing(about));
  return { score, warning: feedback.warning };
}

function loadEstimator(): Promise<Estimator> {
  loading ??= Promise.all([import('@zxcvbn-ts/core'), import('@zxcvbn-ts/language-common')]).then(
    ([{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }]) =>
      new ZxcvbnFactory({ graphs: adjacencyGraphs, dictionary, ...PASSWORD_ESTIMATOR_BOUNDS }),
  );
  loading.catch(() => (loading = undefined));
  return loading;
}
