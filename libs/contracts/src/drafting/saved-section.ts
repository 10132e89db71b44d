/** The answer to a save that was written. */
export interface SavedSection {
  /** The section's version for the next save. */
  readonly version: number;
  readonly savedAt: string;
  /** Questions whose stored answer this save changed. */
  readonly changed: string[];
  /** Questions that others changed since the version that was read: read the section again to show them. */
  readonly changedByOthers: string[];
}

/** How long after a save somebody counts as working on a section, in seconds. */
export const WORKING_NOW_SECONDS = 300;
