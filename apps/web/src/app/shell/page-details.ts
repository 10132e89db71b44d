import { DOCUMENT } from '@angular/common';
import { computed, effect, inject, Injectable, signal } from '@angular/core';
import { type RouterStateSnapshot, TitleStrategy } from '@angular/router';
import { Texts } from '@candela/web-ui';

/**
 * What the shell shows about the page inside it. A page sets what only it knows: `details.name.set(call.title)` for the
 * title of the tab, `details.modifiedAt.set(…)` for the date in the footer. Both are forgotten when the page is left.
 */
@Injectable({ providedIn: 'root' })
export class PageDetails extends TitleStrategy {
  private readonly document = inject(DOCUMENT);
  private readonly texts = inject(Texts);
  private readonly titleKey = signal<string | null>(null);
  private readonly isNeutral = signal(false);
  private url = '';

  /** The page's own name in the reader's language, where the route's title key says too little. */
  readonly name = signal<string | null>(null);
  /** ISO date of the last change of a public page's contents in this language. */
  readonly modifiedAt = signal<string | null>(null);

  /** Title of the tab. On neutral pages it says nothing: it stays in the history and on the task bar. */
  readonly title = computed(() => {
    if (this.isNeutral()) return this.texts.t('shell.neutralTitle');
    const key = this.titleKey();
    const name = this.name() ?? (key ? this.texts.t(key) : null);
    return name ? `${name} · ${this.texts.t('shell.product')}` : this.texts.t('shell.product');
  });

  constructor() {
    super();
    effect(() => {
      this.document.title = this.title();
    });
  }

  /** Reads `title` (a key of a catalogue) and `data.neutral` of the deepest route that has them. */
  override updateTitle(snapshot: RouterStateSnapshot): void {
    const path = snapshot.url.split(/[?#]/)[0] ?? '';
    if (path !== this.url) {
      this.name.set(null);
      this.modifiedAt.set(null);
    }
    this.url = path;
    this.titleKey.set(this.buildTitle(snapshot) ?? null);
    let route = snapshot.root;
    while (route.firstChild) route = route.firstChild;
    this.isNeutral.set(route.data['neutral'] === true);
  }
}
