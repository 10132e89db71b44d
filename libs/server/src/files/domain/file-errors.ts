import type { ProblemParams } from '@candela/contracts';
import { DomainError } from '@candela/platform';

/** The place has no room for files of this question. */
export class FileQuestionUnknown extends DomainError {
  constructor() {
    super('file.question-unknown', { status: 404 });
  }
}

/** Larger than the question allows, or empty. */
export class FileSizeRefused extends DomainError {
  constructor(code: 'file.too-large' | 'file.empty', params: ProblemParams = {}) {
    super(code, { status: code === 'file.too-large' ? 413 : 422, params });
  }
}

/** There are as many as the question takes. */
export class TooManyFiles extends DomainError {
  constructor(max: number) {
    super('file.too-many-files', { status: 409, params: { max } });
  }
}

/** A name that nobody could read. */
export class FileNameRefused extends DomainError {
  constructor() {
    super('file.name-not-acceptable', { status: 422 });
  }
}

/** The upload's own headers do not say what is to come. */
export class UploadMalformed extends DomainError {
  constructor(header: string) {
    super('file.upload-malformed', { status: 400, params: { header } });
  }
}

/** Not all bytes have arrived. */
export class UploadNotFinished extends DomainError {
  constructor(receivedBytes: number, sizeBytes: number) {
    super('file.upload-not-finished', { status: 409, params: { receivedBytes, sizeBytes } });
  }
}

/** What is in the file keeps it from being taken. */
export class FileContentRefused extends DomainError {
  constructor(
    code:
      | 'file.type-not-accepted'
      | 'file.content-unreadable'
      | 'file.is-encrypted'
      | 'file.too-many-pages'
      | 'file.too-many-pixels',
    params: ProblemParams = {},
  ) {
    super(code, { status: 422, params });
  }
}

/** It is part of an answer: take it out of the answer first. */
export class FileIsInUse extends DomainError {
  constructor() {
    super('file.is-in-use', { status: 409 });
  }
}
