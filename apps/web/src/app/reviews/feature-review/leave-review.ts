import type { Signal } from '@angular/core';
import type { CanDeactivateFn } from '@angular/router';
import { leaveSection } from '../../drafting/leave-section.js';
import type { SectionSaver } from '../../drafting/section-saver.js';

/** Saves what was scored and written before the page is left. */
export const leaveReview: CanDeactivateFn<{ readonly saver: Signal<SectionSaver> }> = leaveSection;
