import { inject } from '@angular/core';
import type { ResolveFn } from '@angular/router';
import type { AssessmentView, CapacityProgramView, CapacityView } from '@candela/api-client';
import { problemFrom } from '../../session/problem-error.js';
import { CapacityApi } from './capacity-api.js';

/** Null where the award may be read and its plan may not: that is for the team of the application. */
export const capacityFile: ResolveFn<CapacityView | null> = async (route) => {
  try {
    return await inject(CapacityApi).file(route.paramMap.get('id') ?? '');
  } catch (error) {
    if (problemFrom(error).status === 404) return null;
    throw error;
  }
};

export const assessment: ResolveFn<AssessmentView> = (route) =>
  inject(CapacityApi).assessment(route.paramMap.get('assessmentId') ?? '');

export const capacityProgram: ResolveFn<CapacityProgramView> = (route) =>
  inject(CapacityApi).program(route.queryParamMap.get('program'));
