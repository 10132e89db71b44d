import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { FILE_MEDIA_TYPES, type FileAnswer, type FileQuestion } from '@candela/contracts';
import { Announcer, FileDrop, Icon, NumberPipe, Progress, Texts } from '@candela/web-ui';
import { ProblemTexts } from '../session/problem-texts.js';
import { Catalogues } from '../texts/catalogues.js';
import { FileUploads, type FilesOwner } from './file-uploads.js';
import { filesIn, sizeOf } from './files.js';

/** Files of one question: choose or drop, see them arrive, go on after a broken line, remove. */
@Component({
  selector: 'app-file-question',
  imports: [FileDrop, Icon, NumberPipe, Progress],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './file-question.html',
  styleUrl: './file-question.css',
})
export class FileQuestionEditor {
  // i18n-keys: drafting.file.*
  protected readonly t = inject(Texts).t;
  private readonly uploads = inject(FileUploads);
  private readonly problems = inject(ProblemTexts);
  private readonly announcer = inject(Announcer);

  readonly question = input.required<FileQuestion>();
  readonly value = input.required<unknown>();
  /** Path of the question: "/declarations/attachments". */
  readonly path = input.required<string>();
  readonly owner = input.required<FilesOwner>();
  /** What is wrong with the answer; a finished sentence. */
  readonly error = input<string | null>(null);
  readonly disabled = input(false);
  /** The answer without the files that were removed. */
  readonly removed = output<readonly FileAnswer[] | undefined>();
  /** A file the server has taken; it may come after the page was left. */
  readonly added = input.required<(question: string, file: FileAnswer) => void>();

  protected readonly place = computed(() => ({
    ...this.owner(),
    question: this.path().replace(/^\//, ''),
  }));
  protected readonly files = computed(() =>
    filesIn(this.value()).map((file) => ({ ...file, size: sizeOf(file.sizeBytes) })),
  );
  protected readonly sending = computed(() =>
    this.uploads.at(this.place()).map((upload) => ({
      ...upload,
      percent: upload.sizeBytes > 0 ? Math.floor((100 * upload.sentBytes) / upload.sizeBytes) : 0,
      reason: upload.problem && this.problems.sentence(upload.problem),
      mayRetry: upload.state === 'waiting' || (upload.problem?.status ?? 0) >= 429,
    })),
  );
  protected readonly room = computed(
    () => this.question().maxFiles - this.files().length - this.sending().length,
  );
  /** Files that were not even begun, each with its sentence. */
  protected readonly refusals = signal<readonly string[]>([]);
  protected readonly megabytes = computed(() => Math.floor(this.question().maxBytes / 1_000_000));

  constructor() {
    // Nothing can go wrong with a file before one is chosen.
    void inject(Catalogues)
      .need('files')
      .catch(() => undefined);
  }

  protected add(files: readonly File[]): void {
    const accepted = files.filter((file) => !this.refusalOf(file)).slice(0, Math.max(0, this.room()));
    const refusals = files.map((file) => this.refusalOf(file)).filter((sentence) => sentence !== null);
    if (accepted.length + refusals.length < files.length)
      refusals.push(this.t('error.file.too-many-files', { max: this.question().maxFiles }));
    this.refusals.set(refusals);
    const { key } = this.question();
    const added = this.added();
    for (const file of accepted) this.uploads.add(file, this.place(), (answer) => added(key, answer));
  }

  protected remove(fileId: string): void {
    const left = filesIn(this.value()).filter((file) => file.fileId !== fileId);
    this.announcer.say(this.t('drafting.file.removed'));
    this.removed.emit(left.length > 0 ? left : undefined);
  }

  protected retry(id: number): void {
    this.uploads.retry(id);
  }

  protected cancel(id: number): void {
    this.uploads.cancel(id);
  }

  /** What can be said before a byte is sent; the server looks at the contents. */
  private refusalOf(file: File): string | null {
    const { maxBytes, accept } = this.question();
    const sentence = (key: string): string =>
      this.t('drafting.file.refused', { name: file.name, reason: this.t(key, { max: this.megabytes() }) });
    if (file.size === 0) return sentence('error.file.empty');
    if (file.size > maxBytes) return sentence('error.file.too-large');
    const types = accept.length > 0 ? accept : FILE_MEDIA_TYPES;
    return file.type === '' || types.includes(file.type) ? null : sentence('error.file.type-not-accepted');
  }
}
