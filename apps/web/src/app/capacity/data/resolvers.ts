import { inject } from '@angular/core';
import type { ResolveFn } from '@angular/router';
import type { AssessmentView, CapacityProgramView, CapacityView } from '@candela/api-client';
import { CapacityApi } from './capacity-api.js';

export const capacityFile: ResolveFn<CapacityView> = (route) =>
  inject(CapacityApi).file(route.paramMap.get('id') ?? '');

export const assessment: ResolveFn<AssessmentView> = (route) =>
  inject(CapacityApi).assessment(route.paramMap.get('assessmentId') ?? '');

export const capacityProgram: ResolveFn<CapacityProgramView> = (route) =>
  inject(CapacityApi).program(route.queryParamMap.get('program'));
