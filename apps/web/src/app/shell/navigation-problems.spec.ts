import { Location } from '@angular/common';
import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, type Routes, withNavigationErrorHandler } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { ProblemError, UNREACHABLE } from '../session/problem-error.js';
import { showNavigationProblem } from './navigation-problems.js';

@Component({ template: '', changeDetection: ChangeDetectionStrategy.OnPush })
class Page {}

/** Comes from a page that could be shown to one that fails like this. Returns what is shown then, and at which address. */
async function comeTo(failing: Routes[number]): Promise<{ shown: string; address: string }> {
  const routes: Routes = [
    { path: 'before', component: Page },
    { path: 'wanted', ...failing },
    { path: 'account/sign-in', component: Page },
    { path: 'problem/:kind', component: Page },
  ];
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({
    providers: [provideRouter(routes, withNavigationErrorHandler(showNavigationProblem))],
  });
  await RouterTestingHarness.create('/before');
  await TestBed.inject(Router).navigateByUrl('/wanted?page=2');
  return { shown: TestBed.inject(Router).url, address: TestBed.inject(Location).path() };
}

function refusedWith(status: number, code = 'some.code'): Routes[number] {
  const refuse = (): Promise<never> => Promise.reject(new ProblemError({ status, code }));
  return { component: Page, resolve: { page: refuse } };
}

describe('a page that cannot be shown', () => {
  it.each([
    ['failed', refusedWith(500)],
    ['forbidden', refusedWith(403)],
    ['not-found', refusedWith(404)],
    ['offline', refusedWith(0, UNREACHABLE)],
  ])(
    'says that it is %s, at its own address, so that loading it again tries again',
    async (kind, failing) => {
      expect(await comeTo(failing)).toEqual({ shown: `/problem/${kind}`, address: '/wanted?page=2' });
    },
  );

  it('counts as out of reach where its code is not there, as after a new release', async () => {
    const missing = new TypeError('Failed to fetch dynamically imported module: /chunk-OLD.js');
    const { shown, address } = await comeTo({ loadComponent: () => Promise.reject(missing) });
    expect([shown, address]).toEqual(['/problem/offline', '/wanted?page=2']);
  });

  it('leads to the sign-in, and from there back, where the session is over', async () => {
    const { shown } = await comeTo(refusedWith(401));
    expect(shown).toBe('/account/sign-in?returnTo=%2Fwanted%3Fpage%3D2');
  });
});
