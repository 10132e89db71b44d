import { effect, inject, Injectable, signal, untracked } from '@angular/core';
import { ApiClient, uploadsFinish } from '@candela/api-client';
import type { FileAnswer, Problem } from '@candela/contracts';
import type { DetailedError, Upload } from 'tus-js-client';
import { Connection } from '../session/connection.js';
import { problemFrom, ProblemError, UNREACHABLE } from '../session/problem-error.js';
import { SessionStore } from '../session/session-store.js';

const CHUNK_BYTES = 1_000_000;
const RETRY_DELAYS_MS = [0, 1_000, 3_000, 5_000, 10_000];

/** Whose files they are, as the API names its kind. */
export interface FilesOwner {
  readonly kind: string;
  readonly id: string;
}

/** The question that files are uploaded to: "section/question" of its owner's form. */
export interface UploadPlace extends FilesOwner {
  readonly question: string;
}

export interface FileUpload {
  readonly id: number;
  readonly place: UploadPlace;
  readonly name: string;
  readonly sizeBytes: number;
  readonly sentBytes: number;
  /** Checking: all bytes arrived, the server looks at them. */
  readonly state: 'sending' | 'waiting' | 'checking' | 'failed';
  readonly problem: ProblemError | null;
}

interface Running {
  readonly file: File;
  readonly done: (answer: FileAnswer) => void;
  upload: Upload | null;
}

/**
 * Uploads that go on where they stopped, also when their page is left. The library for it is fetched with the first file.
 * Nothing about them is kept on the device.
 */
@Injectable({ providedIn: 'root' })
export class FileUploads {
  private readonly api = inject(ApiClient);
  private readonly connection = inject(Connection);
  private readonly session = inject(SessionStore);
  private readonly list = signal<readonly FileUpload[]>([]);
  private readonly running = new Map<number, Running>();
  private lastId = 0;

  constructor() {
    effect(() => {
      if (!this.connection.isOnline() || !this.session.isSignedIn()) return;
      untracked(() =>
        this.list().forEach((upload) => {
          if (upload.state === 'waiting') this.retry(upload.id);
        }),
      );
    });
  }

  /** The uploads to one question that have not become answers yet. */
  at(place: UploadPlace): readonly FileUpload[] {
    return this.list().filter(
      (upload) =>
        upload.place.kind === place.kind &&
        upload.place.id === place.id &&
        upload.place.question === place.question,
    );
  }

  /** Begins to send a file; `done` gets the answer once the server has taken it. */
  add(file: File, place: UploadPlace, done: (answer: FileAnswer) => void): void {
    const id = ++this.lastId;
    const upload = { id, place, name: file.name, sizeBytes: file.size, sentBytes: 0 };
    this.list.update((uploads) => [...uploads, { ...upload, state: 'sending', problem: null }]);
    this.running.set(id, { file, done, upload: null });
    void this.send(id, place);
  }

  /** Goes on where an upload stopped. */
  retry(id: number): void {
    const upload = this.list().find((one) => one.id === id);
    if (!upload) return;
    this.change(id, { state: 'sending', problem: null });
    void this.send(id, upload.place);
  }

  /** Ends an upload, or takes a failed one off the list. */
  cancel(id: number): void {
    const { upload } = this.running.get(id) ?? {};
    this.forget(id);
    void upload?.abort(true).catch(() => undefined);
  }

  private async send(id: number, place: UploadPlace): Promise<void> {
    const running = this.running.get(id);
    if (!running) return;
    try {
      running.upload ??= await this.prepared(id, running.file, place);
      if (this.running.has(id)) running.upload.start();
    } catch (error) {
      this.fail(id, problemFrom(error));
    }
  }

  private async prepared(
    id: number,
    file: File,
    { kind, id: placeId, question }: UploadPlace,
  ): Promise<Upload> {
    const { Upload: Resumable } = await import('tus-js-client').catch(() => {
      throw new ProblemError({ status: 0, code: UNREACHABLE });
    });
    return new Resumable(file, {
      endpoint: '/api/uploads',
      metadata: {
        placeKind: kind,
        placeId,
        placeKey: question,
        filename: file.name,
      },
      chunkSize: CHUNK_BYTES,
      retryDelays: RETRY_DELAYS_MS,
      storeFingerprintForResuming: false,
      removeFingerprintOnSuccess: true,
      onProgress: (sentBytes) => this.change(id, { sentBytes }),
      onError: (error) => this.fail(id, problemOf(error)),
      onSuccess: () => void this.finish(id),
    });
  }

  /** The bytes have arrived: the server looks at them and answers with the file as answers name it. */
  private async finish(id: number): Promise<void> {
    const running = this.running.get(id);
    const url = running?.upload?.url;
    if (!running || !url) return;
    this.change(id, { state: 'checking' });
    try {
      const uploadId = url.split('/').at(-1) ?? '';
      const { fileId, name, sizeBytes, mediaType } = await this.api.invoke(uploadsFinish, { id: uploadId });
      if (!this.running.has(id)) return;
      this.forget(id);
      running.done({ fileId, name, sizeBytes, mediaType });
    } catch (error) {
      this.fail(id, problemFrom(error));
    }
  }

  private fail(id: number, problem: ProblemError): void {
    const waits = problem.isUnreachable || problem.status === 401;
    if (problem.status === 401) this.session.expire();
    this.change(id, { state: waits ? 'waiting' : 'failed', problem });
  }

  private change(id: number, changes: Partial<FileUpload>): void {
    this.list.update((uploads) =>
      uploads.map((upload) => (upload.id === id ? { ...upload, ...changes } : upload)),
    );
  }

  private forget(id: number): void {
    this.running.delete(id);
    this.list.update((uploads) => uploads.filter((upload) => upload.id !== id));
  }
}

function problemOf(error: Error | DetailedError): ProblemError {
  const response = 'originalResponse' in error ? error.originalResponse : null;
  if (!response) return new ProblemError({ status: 0, code: UNREACHABLE });
  const status = response.getStatus();
  try {
    const problem = JSON.parse(response.getBody()) as Partial<Problem>;
    return new ProblemError({ ...problem, status, code: problem.code ?? 'request.failed' });
  } catch {
    return new ProblemError({ status, code: 'request.failed' });
  }
}
