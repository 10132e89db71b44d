import { computed, inject, Injectable, signal } from '@angular/core';
import {
  ApiClient,
  type SessionActorView,
  sessionRead,
  sessionSignOut,
  type SessionView,
} from '@candela/api-client';
import type { OrganizationRole, StaffRole } from '@candela/contracts';
import type { Audience } from './session.js';

type Standing = 'unknown' | 'signedOut' | 'signedIn' | 'expired';

/** Who is signed in. Loaded once before the first page, again whenever signing in or out changed it. */
@Injectable({ providedIn: 'root' })
export class SessionStore {
  private readonly api = inject(ApiClient);
  private readonly view = signal<SessionView>({ actor: null });
  private readonly standing = signal<Standing>('unknown');
  private loading: Promise<void> | null = null;

  readonly actor = computed<SessionActorView | null>(() => this.view().actor);
  readonly isSignedIn = computed(() => this.standing() === 'signedIn');
  /** The server ended the session while a page was open; what was typed stays on the page. */
  readonly isExpired = computed(() => this.standing() === 'expired');
  private readonly unread = signal(0);
  /** How many messages wait unread; the header shows it. */
  readonly unreadNotifications = this.unread.asReadonly();
  readonly isStaff = computed(() => (this.actor()?.staffGrants.length ?? 0) > 0);

  /** Waits until it is known whether somebody is signed in; asks the server the first time only. */
  ready(): Promise<void> {
    return this.loading ?? this.reload();
  }

  /** Asks the server who is signed in, after signing in, joining an organization or coming back to the page. */
  reload(): Promise<void> {
    this.loading = this.api.invoke(sessionRead).then(
      (view) => {
        // Coming back to the page without having signed in again leaves it as it is, with its text.
        if (view.actor || !this.isExpired()) this.take(view);
      },
      (error: unknown) => {
        this.loading = null;
        throw error;
      },
    );
    return this.loading;
  }

  /** Ends the session on the server, and forgets the person here. */
  async signOut(): Promise<void> {
    await this.api.invoke(sessionSignOut);
    this.take({ actor: null });
  }

  /** Remembers that the server knows the session no more. */
  expire(): void {
    if (this.standing() === 'signedIn') this.standing.set('expired');
  }

  /** Changes the number of unread messages that the header shows. */
  countUnread(unreadNotifications: number): void {
    this.unread.set(unreadNotifications);
  }

  /** Whether the person holds one of these staff roles, for whatever mission. */
  hasRole(...roles: readonly StaffRole[]): boolean {
    return this.actor()?.staffGrants.some((grant) => roles.includes(grant.role)) ?? false;
  }

  /** Whether the person holds one of these roles in that organization. */
  hasOrganizationRole(organizationId: string, ...roles: readonly OrganizationRole[]): boolean {
    const memberships = this.actor()?.memberships ?? [];
    return memberships.some(
      (membership) =>
        membership.organizationId === organizationId && membership.roles.some((role) => roles.includes(role)),
    );
  }

  /** Whether the person is one of those meant. An applicant is anybody signed in who is not staff. */
  isAmong(audience: Audience): boolean {
    if (audience === 'anyone') return true;
    if (audience === 'signedIn') return this.isSignedIn();
    if (audience === 'applicant') return this.isSignedIn() && !this.isStaff();
    if (audience === 'staff') return this.isStaff();
    return this.hasRole(audience);
  }

  private take(view: SessionView): void {
    if (view.actor?.userId !== this.view().actor?.userId) this.unread.set(0);
    this.view.set(view);
    this.standing.set(view.actor ? 'signedIn' : 'signedOut');
  }
}
