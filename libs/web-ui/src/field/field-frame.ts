import { ChangeDetectionStrategy, Component, inject, input, type Signal } from '@angular/core';
import { Texts } from '../text/texts.js';
import type { FieldMarker } from './field-control.js';

/** What the frame says about a control or a group of controls; every `FieldControl` has all of it. */
export interface FieldWords {
  readonly fieldId: Signal<string>;
  readonly label: Signal<string>;
  readonly hideLabel: Signal<boolean>;
  readonly help: Signal<string | null>;
  readonly why: Signal<string | null>;
  readonly marker: Signal<FieldMarker | null>;
  readonly required: Signal<boolean>;
  readonly readonly: Signal<boolean>;
  readonly shownError: Signal<string | null>;
}

/** The words around a control: question, markers, help, why we ask, error and counter, wired to it by id. */
@Component({
  selector: 'ui-field-frame',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[class.wide]': 'wide()' },
  template: `
    @let field = of();
    @let id = field.fieldId();
    <div class="head" [class.visually-hidden]="field.hideLabel()">
      @if (group()) {
        <span class="label" [id]="id + '-label'">{{ field.label() }}</span>
      } @else {
        <label class="label" [id]="id + '-label'" [for]="id">{{ field.label() }}</label>
      }
      @if (!field.required() && !field.readonly()) {
        <span class="optional">{{ t('ui.field.optional') }}</span>
      }
      @if (field.marker(); as marker) {
        <span class="marker">
          <svg width="14" height="14" viewBox="0 0 16 16" aria-hidden="true" fill="currentColor">
            <path d="M4.5 7V5a3.5 3.5 0 0 1 7 0v2H13v7H3V7h1.5Zm1.5 0h4V5a2 2 0 0 0-4 0v2Z" />
          </svg>
          {{ marker === 'vault' ? t('ui.field.vault') : t('ui.field.confidential') }}
        </span>
      }
    </div>
    @if (field.help(); as help) {
      <p class="help" [id]="id + '-help'">{{ help }}</p>
    }
    @if (field.why(); as why) {
      <details class="why">
        <summary>{{ t('ui.field.why') }}</summary>
        <p>{{ why }}</p>
      </details>
    }
    @if (field.shownError(); as error) {
      <p class="error" [id]="id + '-error'">
        <svg width="18" height="18" viewBox="0 0 16 16" aria-hidden="true" fill="currentColor">
          <path d="M8 1.2 15.4 14.5H.6L8 1.2Zm-.8 5v4h1.6v-4H7.200Zm0 5v1.6h1.6v-1.6H7.200Z" />
        </svg>
        <span
          ><span class="visually-hidden">{{ t('ui.field.errorPrefix') }}</span> {{ error }}</span
        >
      </p>
    }
    <ng-content />
  `,
  styles: `
    :host {
      display: block;
      max-width: var(--measure);
    }
    :host(.wide) {
      max-width: none;
    }
    .head,
    .help,
    .why {
      max-width: var(--measure);
    }
    .head {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 0 0.625rem;
      margin-bottom: 0.375rem;
    }
    .label {
      font-weight: 600;
    }
    .optional {
      color: var(--ink-soft);
      font-size: 0.875rem;
    }
    .marker {
      display: inline-flex;
      align-items: center;
      gap: 0.25rem;
      padding: 0 0.5rem;
      border-radius: var(--radius-full);
      background: var(--quiet-wash);
      color: var(--quiet);
      font-size: 0.8125rem;
      font-weight: 600;
    }
    .help {
      margin-bottom: 0.5rem;
      color: var(--ink-soft);
      font-size: 0.9375rem;
    }
    .why {
      margin-bottom: 0.5rem;
      color: var(--ink-soft);
      font-size: 0.9375rem;
    }
    .why summary {
      width: fit-content;
      padding-block: 0.25rem;
      cursor: pointer;
    }
    .why p {
      padding: 0.5rem 0.875rem;
      border-inline-start: 3px solid var(--flame);
    }
    .error {
      display: flex;
      align-items: flex-start;
      gap: 0.375rem;
      margin-bottom: 0.5rem;
      color: var(--bad);
      font-weight: 600;
      font-size: 0.9375rem;
    }
    .error svg {
      margin-top: 0.15rem;
    }
  `,
})
export class FieldFrame {
  protected readonly t = inject(Texts).t;

  /** The field whose words these are. */
  readonly of = input.required<FieldWords>();
  /** For groups of controls: the question names the group instead of one control. */
  readonly group = input(false);
  /** Lets the content be as wide as the page; the words keep their measure. */
  readonly wide = input(false);
}
