import { defineContext } from '@candela/platform';
import { applicationLifecycle } from './domain/application-lifecycle.js';
import { applicationListPolicy, applicationPolicy, startPolicy } from './model/application-policy.js';
import { ApplicationRevision } from './model/application-revision.entity.js';
import { ApplicationSection } from './model/application-section.entity.js';
import { ChangeRequest } from './model/change-request.entity.js';
import { EligibilityCheck } from './model/eligibility-check.entity.js';
import { ScreeningVerdict } from './model/screening-verdict.entity.js';

/** What organizations ask for, from the first word to the officer's desk. */
export const applicationsContext = defineContext({
  name: 'applications',
  policies: [applicationPolicy, applicationListPolicy, startPolicy],
  internalEntities: [
    { entity: ApplicationSection, because: 'read with its application, which decides who may' },
    { entity: ApplicationRevision, because: 'read with its application, which decides who may' },
    { entity: EligibilityCheck, because: 'read with its application, which decides who may' },
    { entity: ChangeRequest, because: 'read with its application, which decides who may' },
    { entity: ScreeningVerdict, because: 'read with its application, which decides who may' },
  ],
  lifecycles: [applicationLifecycle],
  events: [
    'application.submitted',
    'application.withdrawn',
    'application.confidentiality-raised',
    'application.screening-started',
    'application.changes-requested',
    'application.resubmitted',
    'application.found-eligible',
    'application.found-ineligible',
    'application.draft-reminder-due',
    'application.draft-purge-due',
    'application.draft-purged',
  ],
  jobs: [
    'application.remind-draft-owners',
    'application.purge-untouched-drafts',
    'application.sweep-vault-records',
  ],
});
