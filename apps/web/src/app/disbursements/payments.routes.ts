import { inject } from '@angular/core';
import type { ResolveFn, Routes } from '@angular/router';
import type { PaymentPageView } from '@candela/api-client';
import { MoneyApi } from './data/money-api.js';
import { paymentQueryFrom } from './data/payment-query.js';

const payments: ResolveFn<PaymentPageView> = (route) =>
  inject(MoneyApi).payments(paymentQueryFrom(route.queryParamMap));

/** The payments of all awards, for finance. */
const routes: Routes = [
  {
    path: '',
    title: 'payments.heading',
    resolve: { page: payments },
    runGuardsAndResolvers: 'paramsOrQueryParamsChange',
    loadComponent: async () => (await import('./feature-payments/payments-page.js')).PaymentsPage,
  },
];

export default routes;
