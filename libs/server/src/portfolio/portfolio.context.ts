import { defineContext } from '@candela/platform';
import { registerImportLifecycle } from './domain/register-import-lifecycle.js';
import { PastAwardChange } from './model/past-award-change.entity.js';
import { PastAward } from './model/past-award.entity.js';
import { grantsRegisterPolicy, pastAwardPolicy, portfolioRegisterPolicy } from './model/past-award-policy.js';
import { programDashboardPolicy, programDeadlinePolicy } from './model/program-policy.js';
import { registerImportPolicy } from './model/register-import-policy.js';
import { RegisterImportProblem } from './model/register-import-problem.entity.js';
import { RegisterUpload } from './model/register-upload.entity.js';

/** Awards, the registers they come from, and how programs go. */
export const portfolioContext = defineContext({
  name: 'portfolio',
  policies: [
    ...[pastAwardPolicy, grantsRegisterPolicy, portfolioRegisterPolicy, registerImportPolicy],
    ...[programDashboardPolicy, programDeadlinePolicy],
  ],
  internalEntities: [
    { entity: PastAward, because: 'imports write it; it is read among all awards of the portfolio' },
    { entity: PastAwardChange, because: 'read with the award that it changed' },
    { entity: RegisterImportProblem, because: 'read with its import' },
    { entity: RegisterUpload, because: 'the worker alone reads it' },
  ],
  lifecycles: [registerImportLifecycle],
  events: ['register-import.started', 'register-import.confirmed'],
  jobs: ['register-import.abandon-forgotten'],
});
