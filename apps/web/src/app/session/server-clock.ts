import { computed, DestroyRef, inject, type Signal, signal } from '@angular/core';

const TICK_MS = 20_000;

/** The server's clock, ticking on from the time it told: deadlines go by it, not by the device's. Call while constructing. */
export function serverClock(serverTime: () => string): Signal<Date> {
  const device = signal(Date.now());
  const timer = setInterval(() => device.set(Date.now()), TICK_MS);
  inject(DestroyRef).onDestroy(() => clearInterval(timer));
  const aheadMs = computed(() => Date.parse(serverTime()) - Date.now());
  return computed(() => new Date(device() + aheadMs()));
}
