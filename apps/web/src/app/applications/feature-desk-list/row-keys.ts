const TYPING = 'input, textarea, select, [contenteditable]';

/**
 * What a single key means on a list: `/` asks for the search box, `j` and `k` move the focus to the link of the next and
 * the previous row, which Enter opens as any link. Nothing while somebody types, or holds another key.
 */
export function rowKey(event: KeyboardEvent, list: HTMLElement): 'search' | 'moved' | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return null;
  if (event.target instanceof Element && event.target.closest(TYPING)) return null;
  if (event.key === '/') return 'search';
  if (event.key !== 'j' && event.key !== 'k') return null;
  const links = [...list.querySelectorAll<HTMLElement>('[data-row]')];
  const at = links.findIndex((link) => link === document.activeElement);
  const next = links[event.key === 'j' ? at + 1 : Math.max(0, at - 1)];
  next?.focus();
  return next ? 'moved' : null;
}
