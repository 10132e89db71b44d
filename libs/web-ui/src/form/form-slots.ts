import { Directive, inject, TemplateRef } from '@angular/core';
import type { FileQuestion, FormSection, Question } from '@candela/contracts';

/** What a template for files is given: the question, its answer as it is, and how to change it. */
export interface FileSlotContext {
  readonly $implicit: FileQuestion;
  readonly value: unknown;
  readonly path: string;
  readonly error: string | null;
  readonly disabled: boolean;
  readonly set: (files: unknown) => void;
}

/**
 * Files of a form: `<ng-template uiFileSlot let-question let-value="value" let-set="set">…</ng-template>` inside of
 * `<ui-form-section>` or `<ui-answers>` uploads, lists and links them; this library knows no server.
 */
@Directive({ selector: 'ng-template[uiFileSlot]' })
export class FileSlot {
  readonly template = inject<TemplateRef<FileSlotContext>>(TemplateRef);

  static ngTemplateContextGuard(_slot: FileSlot, _context: unknown): _context is FileSlotContext {
    return true;
  }
}

export interface QuestionNoteContext {
  readonly $implicit: Question;
  readonly path: string;
}

/**
 * Stands below each question: `<ng-template uiQuestionNote let-question>…</ng-template>`, for a conflict, for who is
 * working on it, for an officer's remark.
 */
@Directive({ selector: 'ng-template[uiQuestionNote]' })
export class QuestionNote {
  readonly template = inject<TemplateRef<QuestionNoteContext>>(TemplateRef);

  static ngTemplateContextGuard(_note: QuestionNote, _context: unknown): _context is QuestionNoteContext {
    return true;
  }
}

export interface SectionActionsContext {
  readonly $implicit: FormSection;
}

/** Stands beside the heading of each section of `<ui-answers>`: a link to change it, its state. */
@Directive({ selector: 'ng-template[uiSectionActions]' })
export class SectionActions {
  readonly template = inject<TemplateRef<SectionActionsContext>>(TemplateRef);

  static ngTemplateContextGuard(
    _actions: SectionActions,
    _context: unknown,
  ): _context is SectionActionsContext {
    return true;
  }
}
