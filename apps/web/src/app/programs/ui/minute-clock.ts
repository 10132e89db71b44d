import { DestroyRef, inject, signal, type Signal } from '@angular/core';

const EVERY_MS = 20_000;

/** What time it is, while the page is open: deadlines pass without a reload. */
export function minuteClock(): Signal<Date> {
  const now = signal(new Date());
  const timer = setInterval(() => now.set(new Date()), EVERY_MS);
  inject(DestroyRef).onDestroy(() => clearInterval(timer));
  return now.asReadonly();
}
