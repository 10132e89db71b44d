import { inject } from '@angular/core';
import type { ActivatedRouteSnapshot, ResolveFn } from '@angular/router';
import type {
  ApplicationDecisionView,
  CallDecisionsView,
  DeskAwardPageView,
  DeskAwardView,
  LetterView,
  OwnAwardPageView,
  OwnAwardView,
} from '@candela/api-client';
import { awardListQueryFrom } from './award-list-address.js';
import { AwardsApi } from './awards-api.js';
import { DecisionsApi } from './decisions-api.js';

export const ownAwards: ResolveFn<OwnAwardPageView> = () => inject(AwardsApi).ownList(null);

export const ownAward: ResolveFn<OwnAwardView> = (route) => inject(AwardsApi).own(param(route, 'id'));

export const letter: ResolveFn<LetterView> = (route) => inject(AwardsApi).letter(param(route, 'id'));

export const deskAwards: ResolveFn<DeskAwardPageView> = (route) =>
  inject(AwardsApi).deskList(awardListQueryFrom(route.queryParamMap));

export const deskAward: ResolveFn<DeskAwardView> = (route) => inject(AwardsApi).onDesk(param(route, 'id'));

/** What is decided about the application whose file the tab belongs to. */
export const applicationDecision: ResolveFn<ApplicationDecisionView> = (route) =>
  inject(DecisionsApi).ofApplication(param(route, 'id'));

/** The decisions of the call whose file the tab belongs to. */
export const callDecisions: ResolveFn<CallDecisionsView> = (route) =>
  inject(DecisionsApi).ofCall(param(route, 'callId'), route.queryParamMap.get('cursor'));

/** A parameter of the route or of one above it: a tab does not have its file's own. */
function param(route: ActivatedRouteSnapshot, name: string): string {
  return route.pathFromRoot.map(({ params }) => params[name] as string | undefined).findLast(Boolean) ?? '';
}
