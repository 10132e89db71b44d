import { ChangeDetectionStrategy, Component } from '@angular/core';
import { Shell } from './shell/shell.js';

/** The root of the web app. */
@Component({
  selector: 'app-root',
  imports: [Shell],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: '<app-shell />',
})
export class App {}
