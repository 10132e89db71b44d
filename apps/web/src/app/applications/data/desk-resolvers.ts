import { inject } from '@angular/core';
import type { ResolveFn } from '@angular/router';
import { parseDeskQuery } from '@candela/contracts';
import { DeskApi } from './desk-api.js';
import { deskListQueryFrom } from './desk-list-address.js';
import type { DeskApplication, DeskPage, Screening } from './views.js';

/** A page of the desk's list; none is asked for where the search cannot be understood, the page says why. */
export const deskPage: ResolveFn<DeskPage | null> = (route) => {
  const query = deskListQueryFrom(route.queryParamMap);
  return parseDeskQuery(query.q).problems.length > 0 ? null : inject(DeskApi).list(query);
};

export const deskApplication: ResolveFn<DeskApplication> = (route) =>
  inject(DeskApi).application(route.paramMap.get('id') ?? '');

export const screeningOfApplication: ResolveFn<Screening> = (route) =>
  inject(DeskApi).screening(route.paramMap.get('id') ?? '');
