import { DOCUMENT } from '@angular/common';
import { afterNextRender, DestroyRef, inject, Injectable, Injector } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { filter, map, pairwise } from 'rxjs';

/**
 * After a new page came, moves the focus to its heading, so that the keyboard starts there and a screen reader reads
 * it. Filters in the address and routes with `data.keepsFocus` (tabs) leave the focus where it is.
 */
@Injectable({ providedIn: 'root' })
export class PageFocus {
  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);
  private readonly router = inject(Router);
  private readonly destroyRef = inject(DestroyRef);

  start(): void {
    this.router.events
      .pipe(
        filter((event) => event instanceof NavigationEnd),
        map((event) => event.urlAfterRedirects.split(/[?#]/)[0]),
        pairwise(),
        takeUntilDestroyed(this.destroyRef),
      )
      .subscribe(([before, now]) => {
        if (before === now || this.keepsFocus()) return;
        afterNextRender(() => this.toHeading(), { injector: this.injector });
      });
  }

  /** Moves the focus to the page's heading, or to the page where it has none yet. */
  toHeading(): void {
    const target = this.document.querySelector<HTMLElement>('main h1') ?? this.document.querySelector('main');
    if (!target) return;
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
  }

  private keepsFocus(): boolean {
    let route = this.router.routerState.snapshot.root;
    while (route.firstChild) route = route.firstChild;
    return route.data['keepsFocus'] === true;
  }
}
