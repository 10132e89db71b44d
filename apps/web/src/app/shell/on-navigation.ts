import { inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { filter, skip } from 'rxjs';

/** Calls back whenever the reader has come to another page, as long as the calling component lives. */
export function onNavigation(callback: () => void): void {
  navigations().subscribe(callback);
}

/** Calls back whenever the reader has come to another tab of the calling page; not when the page itself has come. */
export function onTabChange(callback: () => void): void {
  navigations().pipe(skip(1)).subscribe(callback);
}

const navigations = () =>
  inject(Router).events.pipe(
    filter((event) => event instanceof NavigationEnd),
    takeUntilDestroyed(),
  );
