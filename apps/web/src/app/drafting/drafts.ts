import { DOCUMENT } from '@angular/common';
import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import type { LocalizedText } from '@candela/contracts';
import { Connection } from '../session/connection.js';
import { SessionStore } from '../session/session-store.js';
import type { StoredSection } from './section-draft.js';
import { SectionSaver, type SectionStore } from './section-saver.js';

/** A section that may be filled. */
export interface DraftedSection {
  /** Whose section it is, as its context names it: "applications/<id>". */
  readonly formKey: string;
  readonly sectionKey: string;
  readonly title: LocalizedText;
  /** Where its page is. */
  readonly address: string;
  readonly store: SectionStore;
}

/** A section that was opened since the portal was, with its saver. */
export interface OpenDraft extends Omit<DraftedSection, 'store'> {
  readonly saver: SectionSaver;
}

/**
 * The sections that are being filled, in memory only: a saver outlives its page, so that leaving it loses nothing on a
 * bad line. All is forgotten when the person signs out or somebody else signs in; nothing is ever kept on the device.
 */
@Injectable({ providedIn: 'root' })
export class Drafts {
  private readonly session = inject(SessionStore);
  private readonly connection = inject(Connection);
  private readonly document = inject(DOCUMENT);
  private readonly open = signal<readonly OpenDraft[]>([]);
  private owner: string | null = null;

  /** Sections with something that is not stored yet. */
  readonly unsaved = computed(() => this.open().filter((draft) => draft.saver.hasUnsaved()));

  constructor() {
    effect(() => this.follow(this.session.actor()?.userId ?? null, this.session.isExpired()));
    effect(() => {
      if (!this.session.isSignedIn() || !this.connection.isOnline()) return;
      untracked(() => this.unsaved().forEach((draft) => void draft.saver.flush()));
    });
    this.warnBeforeLeaving();
  }

  /** The saver of a section that was just read: the one that still holds unsaved text, or a new one. */
  saverOf({ store, ...section }: DraftedSection, stored: StoredSection): SectionSaver {
    const { formKey, sectionKey } = section;
    const known = this.open().find((draft) => draft.formKey === formKey && draft.sectionKey === sectionKey);
    if (known?.saver.hasUnsaved()) {
      known.saver.takeIn(stored);
      return known.saver;
    }
    const saver = new SectionSaver(store, stored);
    this.open.update((drafts) => [...drafts.filter((draft) => draft !== known), { ...section, saver }]);
    return saver;
  }

  /** The unsaved sections of one form. */
  unsavedOf(formKey: string): readonly OpenDraft[] {
    return this.unsaved().filter((draft) => draft.formKey === formKey);
  }

  /** Saves whatever is unsaved, and waits for it, but not longer than this. */
  async settle(patienceMs: number): Promise<void> {
    const saves = Promise.all(this.unsaved().map((draft) => draft.saver.flush()));
    await Promise.race([saves, new Promise((resolve) => setTimeout(resolve, patienceMs))]);
  }

  /** Ends what belongs to somebody who is not here any more. A session that merely expired keeps its text. */
  private follow(userId: string | null, isExpired: boolean): void {
    if (userId === this.owner || (userId === null && isExpired)) return;
    this.owner = userId;
    untracked(() => this.open().forEach((draft) => draft.saver.end()));
    this.open.set([]);
  }

  /** The browser asks before the page goes with unsaved text, except on quick exit, which hides the page first. */
  private warnBeforeLeaving(): void {
    const window = this.document.defaultView;
    const ask = (event: BeforeUnloadEvent): void => {
      if (!this.document.documentElement.hidden) event.preventDefault();
    };
    effect((onCleanup) => {
      if (this.unsaved().length === 0) return;
      window?.addEventListener('beforeunload', ask);
      onCleanup(() => window?.removeEventListener('beforeunload', ask));
    });
  }
}
