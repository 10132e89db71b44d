import { defineContext } from '@candela/platform';
import { agreementLifecycle } from './domain/agreement-lifecycle.js';
import { awardLifecycle } from './domain/award-lifecycle.js';
import { decisionLifecycle } from './domain/decision-lifecycle.js';
import { AgreementDocument } from './model/agreement-document.entity.js';
import { Agreement } from './model/agreement.entity.js';
import { AwardCondition } from './model/award-condition.entity.js';
import { awardListPolicy, awardPolicy } from './model/award-policy.js';
import {
  applicationDecidedPolicy,
  decisionListPolicy,
  decisionPolicy,
  decisionReleasePolicy,
} from './model/decision-policy.js';
import { letterPolicy } from './model/letter-policy.js';

/** What is decided about applications, and the awards and agreements that follow. */
export const awardsContext = defineContext({
  name: 'awards',
  policies: [
    decisionPolicy,
    decisionListPolicy,
    decisionReleasePolicy,
    applicationDecidedPolicy,
    letterPolicy,
    awardPolicy,
    awardListPolicy,
  ],
  internalEntities: [
    { entity: Agreement, because: 'read with its award, which decides who may' },
    { entity: AgreementDocument, because: 'read with its agreement, whose award decides who may' },
    { entity: AwardCondition, because: 'read with its award, which decides who may' },
  ],
  lifecycles: [decisionLifecycle, awardLifecycle, agreementLifecycle],
  events: [
    'decision.recommended',
    'decision.returned',
    'decision.approved',
    'application.decided',
    'award.offered',
    'agreement.sent',
    'agreement.signed',
    'agreement.voided',
    'award.activated',
    'award.condition-met',
    'award.terminated',
    'award.closed',
  ],
  jobs: ['agreement.sweep-signatures'],
});
