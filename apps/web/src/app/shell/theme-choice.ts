import { DOCUMENT } from '@angular/common';
import { inject, Injectable, signal } from '@angular/core';
import { readCookie, writeCookie } from '../texts/preference-cookie.js';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const COOKIE = 'theme';

/** Light, dark, or as the device has it. High contrast follows the device in each of them. */
@Injectable({ providedIn: 'root' })
export class ThemeChoice {
  private readonly document = inject(DOCUMENT);
  private readonly current = signal<Theme>(this.kept());

  readonly theme = this.current.asReadonly();

  /** Puts the remembered theme on the page. */
  start(): void {
    this.apply(this.current());
  }

  /** Shows a theme and remembers it for a year. */
  choose(theme: Theme): void {
    this.current.set(theme);
    this.apply(theme);
    writeCookie(this.document, COOKIE, theme);
  }

  private apply(theme: Theme): void {
    const root = this.document.documentElement;
    if (theme === 'auto') delete root.dataset['theme'];
    else root.dataset['theme'] = theme;
  }

  private kept(): Theme {
    const value = readCookie(this.document, COOKIE);
    return THEMES.find((theme) => theme === value) ?? 'auto';
  }
}
