/**
 * Where to go after signing in: the wanted address if it is one of the portal's own pages, otherwise the first page. An
 * address that a stranger put into a link leads nowhere else.
 */
export function safeReturn(wanted: string | null | undefined): string {
  if (!wanted?.startsWith('/')) return '/';
  const here = 'https://portal.invalid';
  if (!URL.canParse(wanted, here)) return '/';
  const { origin, pathname, search, hash } = new URL(wanted, here);
  if (origin !== here || pathname.startsWith('//') || pathname.startsWith('/account/sign-')) return '/';
  return `${pathname}${search}${hash}`;
}
