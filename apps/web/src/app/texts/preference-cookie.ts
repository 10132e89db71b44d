const A_YEAR_S = 31_536_000;

/** The value of a cookie that scripts may read, or null. */
export function readCookie(document: Document, name: string): string | null {
  const prefix = `${name}=`;
  const found = document.cookie.split('; ').find((cookie) => cookie.startsWith(prefix));
  return found ? decodeURIComponent(found.slice(prefix.length)) : null;
}

/** Keeps a preference for a year. Preferences only: nothing about a person or what they do here. */
export function writeCookie(document: Document, name: string, value: string): void {
  const secure = document.defaultView?.location.protocol === 'https:' ? '; Secure' : '';
  document.cookie = `${name}=${encodeURIComponent(value)}; Path=/; Max-Age=${A_YEAR_S}; SameSite=Lax${secure}`;
}
