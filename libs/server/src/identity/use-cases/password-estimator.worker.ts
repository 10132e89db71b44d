import { parentPort } from 'node:worker_threads';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import * as everywhere from '@zxcvbn-ts/language-common';
import * as english from '@zxcvbn-ts/language-en';
import * as french from '@zxcvbn-ts/language-fr';

/** What the estimator is asked. `bounds` comes along because this thread loads nothing of ours. */
export interface EstimateQuestion {
  id: number;
  password: string;
  words: string[];
  bounds: { l33tMaxSubstitutions: number; maxLength: number };
}

export interface EstimateAnswer {
  id: number;
  /** 0 to 4. */
  score: number;
  /** Key of what is wrong, null where nothing is in particular. */
  warning: string | null;
}

let estimator: ZxcvbnFactory | undefined;

parentPort?.on('message', ({ id, password, words, bounds }: EstimateQuestion) => {
  // Both languages: which one somebody reads says little about which one they think in.
  estimator ??= new ZxcvbnFactory({
    dictionary: { ...everywhere.dictionary, ...english.dictionary, ...french.dictionary },
    graphs: everywhere.adjacencyGraphs,
    ...bounds,
  });
  const { score, feedback } = estimator.check(password, words);
  const answer: EstimateAnswer = { id, score, warning: feedback.warning };
  parentPort?.postMessage(answer);
});
