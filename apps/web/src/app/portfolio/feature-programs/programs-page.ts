import { ChangeDetectionStrategy, Component, inject, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { EmptyState, PageHeader, Skeleton, Texts } from '@candela/web-ui';
import { ProblemTexts } from '../../session/problem-texts.js';
import { ProgramsClient } from '../data/programs-client.js';
import { PortfolioTabs } from '../ui/portfolio-tabs.js';

/** The programs, each leading to how it goes. */
@Component({
  selector: 'app-programs-page',
  imports: [EmptyState, PageHeader, PortfolioTabs, RouterLink, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page page-wide">
      <ui-page-header
        [heading]="t('program-dashboard.list.heading')"
        [lead]="t('program-dashboard.list.lead')"
      />
      <app-portfolio-tabs />
      @if (programs.error(); as error) {
        <p class="note note-bad" role="alert">{{ problems.sentence(error) }}</p>
      } @else if (programs.hasValue()) {
        @if (programs.value().length === 0) {
          <ui-empty
            [heading]="t('program-dashboard.list.none')"
            [text]="t('program-dashboard.list.noneText')"
          />
        } @else {
          <ul class="plain-list programs">
            @for (program of programs.value(); track program.id) {
              <li class="card card-link stack stack-tight">
                <h2>
                  <a class="card-target" [routerLink]="['/portfolio/programs', program.id]">{{
                    texts.localized(program.name)
                  }}</a>
                </h2>
                <p class="soft">{{ texts.localized(program.description) }}</p>
              </li>
            }
          </ul>
        }
      } @else {
        <ui-skeleton [lines]="6" />
      }
    </div>
  `,
  styles: `
    .programs {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 24rem), 1fr));
      gap: var(--space-2);
    }
    .programs h2 {
      font-size: 1.25rem;
    }
  `,
})
export class ProgramsPage {
  private readonly client = inject(ProgramsClient);
  protected readonly problems = inject(ProblemTexts);
  protected readonly texts = inject(Texts);
  protected readonly t = this.texts.t;

  protected readonly programs = resource({ loader: () => this.client.programs() });
}
