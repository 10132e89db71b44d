import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import type { StaffRole } from '@candela/contracts';
import { requireNoSession, requireRole, requireSession } from './session-guards.js';

@Component({ template: '' })
class Page {}

async function go(url: string, role: StaffRole | 'applicant' | null): Promise<string> {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([
        { path: 'applications', component: Page, canActivate: [requireSession] },
        { path: 'desk', component: Page, canActivate: [requireRole('programOfficer', 'approver')] },
        { path: 'account/sign-in', component: Page },
        { path: 'account/sign-up', component: Page, canActivate: [requireNoSession] },
        { path: 'problem/forbidden', component: Page },
        { path: '', component: Page, pathMatch: 'full' },
      ]),
    ],
  });
  const router = TestBed.inject(Router);
  const arrived = router.navigateByUrl(url);
  await Promise.resolve();
  const staffGrants = role && role !== 'applicant' ? [{ role, missionIds: [] }] : [];
  const actor = role && { userId: 'u1', name: 'Amina', memberships: [], staffGrants };
  await new Promise((resolve) => setTimeout(resolve));
  TestBed.inject(HttpTestingController).expectOne('/api/session').flush({ actor });
  await arrived;
  return router.lastSuccessfulNavigation()?.finalUrl?.toString() ?? '';
}

describe('guards', () => {
  it('send people without a session to sign in, and remember where they wanted to go', async () => {
    expect(await go('/applications?open=1', null)).toBe(
      '/account/sign-in?returnTo=%2Fapplications%3Fopen%3D1',
    );
  });

  it('let people with a session through', async () => {
    expect(await go('/applications', 'applicant')).toBe('/applications');
  });

  it('let those roles through that a page is for', async () => {
    expect(await go('/desk', 'approver')).toBe('/desk');
  });

  it('tell the others that the page is not for them', async () => {
    expect(await go('/desk', 'reviewer')).toBe('/problem/forbidden');
  });

  it('keep people who are signed in away from signing up', async () => {
    expect(await go('/account/sign-up', 'applicant')).toBe('/');
    TestBed.resetTestingModule();
    expect(await go('/account/sign-up', null)).toBe('/account/sign-up');
  });
});
