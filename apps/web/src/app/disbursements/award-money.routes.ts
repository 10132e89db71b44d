import { inject } from '@angular/core';
import type { ActivatedRouteSnapshot, ResolveFn, Routes } from '@angular/router';
import type { AwardMoneyView } from '@candela/api-client';
import { MoneyApi } from './data/money-api.js';

const money: ResolveFn<AwardMoneyView> = (route) => inject(MoneyApi).money(awardIn(route));

/** The award above: its tabs are below `:id`. */
function awardIn(route: ActivatedRouteSnapshot): string {
  const id = route.pathFromRoot.map(({ paramMap }) => paramMap.get('id')).find((one) => one !== null);
  return id ?? '';
}

/** The money of an award, the same page for its organization and on the desk: the API says what each may see and do. */
const routes: Routes = [
  {
    path: '',
    data: { keepsFocus: true },
    resolve: { read: money },
    loadComponent: async () => (await import('./feature-money/money-tab.js')).MoneyTab,
  },
];

export default routes;
