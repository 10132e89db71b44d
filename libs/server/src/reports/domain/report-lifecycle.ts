import { lifecycle } from '@candela/platform';

/** The states of a report that is owed: written by the grantee, read by the programme, returned until it is right. */
export const reportLifecycle = lifecycle({
  subject: 'report',
  initial: 'scheduled',
  states: {
    scheduled: { groups: ['owed'] },
    draft: { groups: ['owed'] },
    submitted: {},
    changesRequested: { groups: ['owed'] },
    accepted: { final: true },
    skipped: { final: true },
  },
  actions: {
    'report.begin': { from: ['scheduled'], to: 'draft' },
    'report.submit': { from: ['draft', 'changesRequested'], to: 'submitted' },
    'report.return': { from: ['submitted'], to: 'changesRequested' },
    'report.accept': { from: ['submitted'], to: 'accepted' },
    'report.skip': { from: ['scheduled', 'draft', 'changesRequested'], to: 'skipped' },
  },
});

export type ReportLifecycleAction = (typeof reportLifecycle.actions)[number];
