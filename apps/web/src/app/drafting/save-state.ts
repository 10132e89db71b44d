import type { SaveState } from '@candela/web-ui';
import type { SectionSaver } from './section-saver.js';

/** How saving stands, worst first, for the words that are always in sight. `wording` writes what went wrong. */
export function saveStateOf(
  saver: SectionSaver,
  wording: { failure(error: unknown): string; refused(): string },
): SaveState {
  const failure = saver.failure();
  const savedAt = saver.savedAt();
  if (saver.draft().conflicts.length > 0) return { kind: 'conflict' };
  if (failure) return { kind: 'failed', reason: wording.failure(failure) };
  if (saver.draft().refused.length > 0) return { kind: 'failed', reason: wording.refused() };
  if (saver.phase() === 'waiting') return { kind: 'waiting' };
  if (saver.hasUnsaved()) return { kind: saver.phase() === 'saving' ? 'saving' : 'typing' };
  return savedAt ? { kind: 'saved', at: savedAt } : { kind: 'idle' };
}
