import { DOCUMENT, Location } from '@angular/common';
import { inject } from '@angular/core';

/**
 * Takes the secret of a mail's link from behind the `#`, and takes it out of the address: it shall not stay in the
 * history of a shared computer. Call it while a page is made. Empty where there is none.
 */
export function takeSecretFromAddress(): string {
  const location = inject(Location);
  const { hash } = inject(DOCUMENT).location;
  const token = /^#([\w-]{20,100})$/.exec(hash)?.[1] ?? '';
  if (token) location.replaceState(location.path(false), '', location.getState());
  return token;
}
