import { inject } from '@angular/core';
import type { ResolveFn } from '@angular/router';
import { ApiClient, deskWorkList, type WorkItemView, type WorkListView } from '@candela/api-client';

export type { WorkItemView as WorkItem, WorkListView as WorkList };

/** What waits for the reader, the oldest obligation first. */
export const workList: ResolveFn<WorkListView> = () => inject(ApiClient).invoke(deskWorkList);
