import { defineContext } from '@candela/platform';
import { reportLifecycle } from './domain/report-lifecycle.js';
import { ReportComment } from './model/report-comment.entity.js';
import { closingPolicy, obligationPolicy, reportListPolicy, reportPolicy } from './model/report-policy.js';
import { ReportRevision } from './model/report-revision.entity.js';
import { ReportSection } from './model/report-section.entity.js';

/** What grantees owe to tell, and what they told. */
export const reportsContext = defineContext({
  name: 'reports',
  policies: [reportPolicy, reportListPolicy, obligationPolicy, closingPolicy],
  internalEntities: [
    { entity: ReportSection, because: 'read with its report, which decides who may' },
    { entity: ReportRevision, because: 'read with its report, which decides who may' },
    { entity: ReportComment, because: 'read with its report, which decides who may' },
  ],
  lifecycles: [reportLifecycle],
  events: [
    'report.submitted',
    'report.returned',
    'report.accepted',
    'report.skipped',
    'report.extended',
    'report.reminder-due',
  ],
  jobs: ['report.remind', 'report.sweep-vault-records'],
});
