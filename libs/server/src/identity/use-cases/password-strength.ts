import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import {
  PASSWORD_ESTIMATOR_BOUNDS,
  PASSWORD_LENGTH_MAX,
  PASSWORD_LENGTH_MIN,
  PASSWORD_SCORE_MIN,
  wordsAgainstGuessing,
  type FieldProblem,
} from '@candela/contracts';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { PasswordTooWeak } from '../domain/identity-errors.js';
import type { EstimateAnswer, EstimateQuestion } from './password-estimator.worker.js';

/** The dictionaries take a hundred megabytes: they are given back when nobody has chosen a password for so long. */
const KEPT_IDLE_MS = 120_000;

interface Waiting {
  resolve(answer: EstimateAnswer): void;
  reject(error: Error): void;
}

/** Judges passwords on a thread of its own, so that nobody's request waits for another's password. */
@Injectable()
export class PasswordStrength implements OnApplicationShutdown {
  private thread: Worker | null = null;
  private idle: NodeJS.Timeout | undefined;
  private questions = 0;
  private readonly waiting = new Map<number, Waiting>();

  /**
   * Throws `PasswordTooWeak` unless the password would withstand guessing. `about` lists what is known of the person
   * (name, address): words from it count for nothing. The problem stands on the field at `path`.
   */
  async refuseWeak(password: string, about: readonly string[], path = '/password'): Promise<void> {
    if (password.length < PASSWORD_LENGTH_MIN)
      throw weak(path, 'password.too-short', { min: PASSWORD_LENGTH_MIN });
    if (password.length > PASSWORD_LENGTH_MAX)
      throw weak(path, 'password.too-long', { max: PASSWORD_LENGTH_MAX });
    const { score, warning } = await this.estimate(password, wordsAgainstGuessing(about));
    if (score < PASSWORD_SCORE_MIN) throw weak(path, `password.${warning ?? 'tooEasy'}`, { score });
  }

  async onApplicationShutdown(): Promise<void> {
    clearTimeout(this.idle);
    await this.thread?.terminate();
  }

  private estimate(password: string, words: string[]): Promise<EstimateAnswer> {
    const id = (this.questions += 1);
    const question: EstimateQuestion = { id, password, words, bounds: PASSWORD_ESTIMATOR_BOUNDS };
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.worker().postMessage(question);
    });
  }

  private worker(): Worker {
    clearTimeout(this.idle);
    this.thread ??= this.startThread();
    this.thread.ref();
    return this.thread;
  }

  private startThread(): Worker {
    // The tests run the sources, the product what was built of them.
    const file = `./password-estimator.worker${extname(import.meta.url)}`;
    const thread = new Worker(new URL(file, import.meta.url));
    thread.on('message', (answer: EstimateAnswer) => {
      this.waiting.get(answer.id)?.resolve(answer);
      this.waiting.delete(answer.id);
      if (this.waiting.size === 0) this.rest(thread);
    });
    thread.on('error', (error) => this.fail(error instanceof Error ? error : new Error(String(error))));
    return thread;
  }

  /** Nobody waits: the thread keeps no process alive, and goes when it stays that way. */
  private rest(thread: Worker): void {
    thread.unref();
    this.idle = setTimeout(() => this.giveBack(), KEPT_IDLE_MS).unref();
  }

  private giveBack(): void {
    void this.thread?.terminate();
    this.thread = null;
  }

  private fail(error: Error): void {
    this.thread = null;
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }
}

function weak(path: string, code: string, params: FieldProblem['params']): PasswordTooWeak {
  return new PasswordTooWeak({ path, code, params });
}
