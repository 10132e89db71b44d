import { afterNextRender, Directive, ElementRef, inject, input } from '@angular/core';

/**
 * Takes the focus when it appears, so that nobody at a keyboard is left in the void when a button opens a form in its own
 * place, or the form gives way to the button again. A form hands it on to its first field.
 */
@Directive({ selector: '[appTakesFocus]' })
export class TakesFocus {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  /** False where the page has just opened and the focus belongs to its heading. */
  readonly appTakesFocus = input(true, { transform: (value: boolean | '') => value !== false });

  constructor() {
    afterNextRender(() => {
      if (!this.appTakesFocus()) return;
      const host = this.host.nativeElement;
      const target = host.matches('form') ? host.querySelector<HTMLElement>('input, select, textarea') : host;
      target?.focus();
    });
  }
}
