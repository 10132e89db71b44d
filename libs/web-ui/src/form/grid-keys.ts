/** Where to go in a grid, from a key pressed in one of its boxes. */
export interface GridMove {
  readonly rows: -1 | 0 | 1;
  readonly columns: -1 | 0 | 1;
}

/**
 * What a key means in a cell, as in a spreadsheet: Enter goes down and Shift+Enter up, arrows go to the next cell, left
 * and right only from the edge of the text. Lists, dates and texts of several lines keep their own keys. Null: nothing.
 */
export function gridMove(event: KeyboardEvent): GridMove | null {
  const box = event.target;
  if (!isCell(box) || event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return null;
  const isOneLine = box instanceof HTMLInputElement || box.scrollHeight < ONE_LINE_PX;
  switch (event.key) {
    case 'Enter':
      return { rows: event.shiftKey ? -1 : 1, columns: 0 };
    case 'ArrowDown':
      return isOneLine ? { rows: 1, columns: 0 } : null;
    case 'ArrowUp':
      return isOneLine ? { rows: -1, columns: 0 } : null;
    case 'ArrowLeft':
      return !event.shiftKey && caretAt(box, 0) ? { rows: 0, columns: -1 } : null;
    case 'ArrowRight':
      return !event.shiftKey && caretAt(box, box.value.length) ? { rows: 0, columns: 1 } : null;
    default:
      return null;
  }
}

/** Boxes whose keys belong to the grid: single lines, also those that wrap, but no dates and no texts of several lines. */
function isCell(target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement {
  if (target instanceof HTMLInputElement) return target.type !== 'date';
  return target instanceof HTMLTextAreaElement && target.dataset['oneLine'] !== undefined;
}

/** Boxes that wrap are taller than this, in pixels; in them up and down go from line to line first. */
const ONE_LINE_PX = 60;

function caretAt(box: HTMLInputElement | HTMLTextAreaElement, position: number): boolean {
  return box.selectionStart === position && box.selectionEnd === position;
}
