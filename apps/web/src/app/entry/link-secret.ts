import { DOCUMENT } from '@angular/common';
import { inject } from '@angular/core';

/**
 * The secret that a mailed link carries behind its `#`, taken out of the address at once so that it is in no history
 * and on no screen. Empty where the link is broken.
 */
export function takeLinkSecret(): string {
  const { location, history } = inject(DOCUMENT).defaultView ?? window;
  const secret = location.hash.slice(1);
  if (secret) history.replaceState(history.state, '', location.pathname);
  return secret;
}
