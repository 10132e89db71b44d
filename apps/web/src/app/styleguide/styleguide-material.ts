import { ChangeDetectionStrategy, Component, ViewEncapsulation } from '@angular/core';
import { MatMenuModule } from '@angular/material/menu';
import { MatSliderModule } from '@angular/material/slider';
import { MatSlideToggle } from '@angular/material/slide-toggle';
import { MatTooltip } from '@angular/material/tooltip';

/**
 * Some components of Material, to see that they take our theme. They and the theme are fetched where a page uses them, never at
 * first: whoever uses one names `material.css` as here.
 */
@Component({
  selector: 'app-styleguide-material',
  imports: [MatMenuModule, MatSliderModule, MatSlideToggle, MatTooltip],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: '../../styles/material.css',
  encapsulation: ViewEncapsulation.None,
  template: `
    <div class="row">
      <button type="button" class="button" [matMenuTriggerFor]="menu">Columns</button>
      <mat-menu #menu="matMenu">
        <button mat-menu-item>Organization</button>
        <button mat-menu-item>Requested amount</button>
        <button mat-menu-item disabled>Score</button>
      </mat-menu>
      <mat-slider min="0" max="100"><input matSliderThumb value="40" aria-label="Funding line" /></mat-slider>
      <mat-slide-toggle>Only mine</mat-slide-toggle>
      <button type="button" class="button button-quiet" matTooltip="Closes on 28 February">Hint</button>
    </div>
  `,
})
export class StyleguideMaterial {}
