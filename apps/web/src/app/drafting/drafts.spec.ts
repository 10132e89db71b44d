import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { SessionStore } from '../session/session-store.js';
import { type DraftedSection, Drafts } from './drafts.js';
import type { StoredSection } from './section-draft.js';

const STORED: StoredSection = { version: 1, answers: { title: 'Wells' }, stamps: [] };
const SECTION: DraftedSection = {
  formKey: 'applications/a1',
  sectionKey: 'project',
  title: { en: 'Project', fr: 'Projet' },
  address: '/applications/a1/sections/project',
  store: { read: () => Promise.resolve(STORED), save: () => new Promise(() => undefined) },
};

function actor(userId: string): object {
  return { userId, name: 'Amina', email: 'a@example.org', memberships: [], staffGrants: [] };
}

describe('sections that are being filled', () => {
  let drafts: Drafts;
  let session: SessionStore;
  let http: HttpTestingController;

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [provideZonelessChangeDetection(), provideHttpClient(), provideHttpClientTesting()],
    });
    http = TestBed.inject(HttpTestingController);
    session = TestBed.inject(SessionStore);
    await answering(session.reload(), { actor: actor('amina') });
    drafts = TestBed.inject(Drafts);
    TestBed.tick();
    drafts.saverOf(SECTION, STORED).edit('title', 'Deep wells');
    TestBed.tick();
  });

  afterEach(() => {
    drafts.unsaved().forEach(({ saver }) => saver.end());
    document.documentElement.hidden = false;
  });

  /** Answers the one request about the session that is under way. */
  async function answering(request: Promise<void>, body: object): Promise<void> {
    http.expectOne('/api/session').flush(body);
    await request;
    TestBed.tick();
  }

  function leaving(): boolean {
    const event = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(event);
    return event.defaultPrevented;
  }

  it('keep their unsaved text when the section is opened again, with what others wrote', () => {
    const stored = { title: 'Wells', theme: 'water' };
    const saver = drafts.saverOf(SECTION, { version: 2, answers: stored, stamps: [] });
    expect(saver.draft().mine).toEqual({ title: 'Deep wells', theme: 'water' });
    expect(drafts.unsavedOf('applications/a1').map(({ sectionKey }) => sectionKey)).toEqual(['project']);
    expect(drafts.unsavedOf('applications/a2')).toEqual([]);
  });

  it('keep their text when the session has expired, also when the person comes back without signing in', async () => {
    session.expire();
    TestBed.tick();
    await answering(session.reload(), { actor: null });
    expect(drafts.unsaved().length).toBe(1);
    expect(session.isExpired()).toBe(true);
  });

  it('are forgotten when the person signs out', async () => {
    await answering(session.signOut(), {});
    expect(drafts.unsaved()).toEqual([]);
  });

  it('are forgotten when somebody else signs in', async () => {
    session.expire();
    TestBed.tick();
    await answering(session.reload(), { actor: actor('tomas') });
    expect(drafts.unsaved()).toEqual([]);
  });

  it('make the browser ask before the page goes, but never on quick exit', () => {
    expect(leaving()).toBe(true);
    document.documentElement.hidden = true;
    expect(leaving()).toBe(false);
  });

  it('let the page go when all is saved', () => {
    drafts.saverOf(SECTION, STORED).edit('title', 'Wells');
    TestBed.tick();
    expect(leaving()).toBe(false);
  });
});
