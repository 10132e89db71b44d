import {
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  inject,
  viewChild,
} from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { Icon, Texts } from '@candela/web-ui';
import { SessionStore } from '../session/session-store.js';
import { AccountMenu } from './account-menu.js';
import { BrandMark } from './brand-mark.js';
import { LanguageSwitch } from './language-switch.js';
import { NAVIGATION } from './navigation.js';
import { onNavigation } from './on-navigation.js';
import { QuickExit } from './quick-exit.js';

/** The top of every page: where one is, where one may go, messages, language, account, and the way out. */
@Component({
  selector: 'app-site-header',
  imports: [AccountMenu, BrandMark, Icon, LanguageSwitch, RouterLink, RouterLinkActive],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './site-header.html',
  styleUrl: './site-header.css',
})
export class SiteHeader {
  protected readonly session = inject(SessionStore);
  protected readonly quickExit = inject(QuickExit);
  protected readonly t = inject(Texts).t;
  private readonly menu = viewChild<ElementRef<HTMLElement>>('menu');

  protected readonly items = computed(() =>
    NAVIGATION.filter(
      (item) =>
        item.audiences.some((audience) => this.session.isAmong(audience)) &&
        !item.except?.some((audience) => this.session.isAmong(audience)),
    ),
  );

  constructor() {
    onNavigation(() => this.menu()?.nativeElement.hidePopover());
  }
}
