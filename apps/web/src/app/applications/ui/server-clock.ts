import { DestroyRef, inject, type Signal, signal } from '@angular/core';

const TICK_MS = 20_000;

/** The server's clock, ticking on from the time it told; deadlines are measured by it, not by the device's. Call while constructing. */
export function serverClock(serverTime: () => string): Signal<Date> {
  const deviceAtStart = Date.now();
  const device = signal(deviceAtStart);
  const timer = setInterval(() => device.set(Date.now()), TICK_MS);
  inject(DestroyRef).onDestroy(() => clearInterval(timer));
  let readAt: { time: string; device: number } | null = null;
  return Object.assign(() => {
    const time = serverTime();
    const now = device();
    if (readAt?.time !== time) readAt = { time, device: Date.now() };
    return new Date(Date.parse(time) + Math.max(0, now - readAt.device));
  }) as Signal<Date>;
}
