import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { StatusChip, type StatusTone } from './status-chip.js';

export interface Task {
  readonly id: string;
  readonly title: string;
  /** Address of the task; without one it cannot be opened yet. */
  readonly link?: string | null;
  readonly state: string;
  readonly tone: StatusTone;
  /** What is left, who is working on it. */
  readonly hint?: string | null;
}

/** Things to do, each with its state: the page of an application. */
@Component({
  selector: 'ui-task-list',
  imports: [RouterLink, StatusChip],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ol class="plain-list">
      @for (task of tasks(); track task.id; let index = $index) {
        <li>
          <span class="step" aria-hidden="true">{{ index + 1 }}</span>
          <span class="words">
            @if (task.link) {
              <a [routerLink]="task.link" [attr.aria-describedby]="'task-' + task.id">{{ task.title }}</a>
            } @else {
              <span class="title">{{ task.title }}</span>
            }
            @if (task.hint) {
              <span class="small soft">{{ task.hint }}</span>
            }
          </span>
          <ui-status [id]="'task-' + task.id" [label]="task.state" [tone]="task.tone" />
        </li>
      }
    </ol>
  `,
  styles: `
    ol {
      border: 1px solid var(--line);
      border-radius: var(--radius-2);
      background: var(--surface);
      box-shadow: var(--shadow-1);
    }
    li {
      position: relative;
      display: grid;
      grid-template-columns: 2rem minmax(0, 1fr) auto;
      gap: 0 var(--space-2);
      align-items: center;
      padding: var(--space-2) var(--space-3);
    }
    li + li {
      border-top: 1px solid var(--line);
    }
    li:has(a):hover {
      background: var(--surface-sunken);
    }
    .step {
      display: grid;
      place-items: center;
      width: 2rem;
      height: 2rem;
      border-radius: 50%;
      background: var(--surface-sunken);
      color: var(--ink-soft);
      font: 600 0.9375rem / 1 var(--serif);
    }
    .words {
      display: grid;
    }
    a,
    .title {
      font-weight: 600;
    }
    a {
      text-decoration: none;
    }
    li:hover a {
      text-decoration: underline;
      text-decoration-color: var(--flame-strong);
    }
    a::after {
      position: absolute;
      inset: 0;
      border-radius: var(--radius-2);
      content: '';
    }
    a:focus-visible {
      outline: none;
    }
    a:focus-visible::after {
      outline: 3px solid var(--focus);
      outline-offset: -3px;
    }
    @media (max-width: 40rem) {
      li {
        grid-template-columns: 2rem minmax(0, 1fr);
        gap: var(--space-half) var(--space-2);
        padding: var(--space-2);
      }
      ui-status {
        grid-column: 2;
      }
    }
  `,
})
export class TaskList {
  readonly tasks = input.required<readonly Task[]>();
}
