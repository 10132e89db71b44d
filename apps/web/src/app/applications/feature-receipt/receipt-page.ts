import { DOCUMENT } from '@angular/common';
import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DatePipe, Icon, MoneyPipe, PageHeader, Texts } from '@candela/web-ui';
import type { Receipt } from '../data/views.js';
import { NextStepFacts } from '../ui/next-step.js';

/** The proof that an application was handed in, made to be printed or kept as a PDF. */
@Component({
  selector: 'app-receipt-page',
  imports: [DatePipe, Icon, MoneyPipe, NextStepFacts, PageHeader, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './receipt-page.html',
  styleUrl: './receipt-page.css',
})
export class ReceiptPage {
  protected readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  private readonly document = inject(DOCUMENT);

  readonly receipt = input.required<Receipt>();

  protected print(): void {
    this.document.defaultView?.print();
  }
}
