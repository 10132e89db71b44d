import type { FormDefinition, FormSection } from '../form/definition.js';
import { defineForm } from '../form/schema.js';
import type { ReportKind } from '../reports/report-states.js';
import type { ReportDefault } from './program-template.js';
import { afterwardsSection } from './report-forms/afterwards.js';
import { certificationSection } from './report-forms/certification.js';
import { moneySection } from './report-forms/money.js';
import { peopleReachedSection } from './report-forms/people-reached.js';
import type { ReportPlan } from './report-forms/plan.js';
import { progressSection, storySection } from './report-forms/story.js';
import { workSection } from './report-forms/work.js';

/** The form of a report, with the plan that its award was given for. It is frozen when the report is scheduled. */
export function reportForm(
  { kind, about }: { readonly kind: ReportKind; readonly about: ReportDefault['about'] },
  plan: ReportPlan,
): FormDefinition {
  return defineForm({ currency: plan.currency, sections: SECTIONS[about][kind](plan) });
}

type Sections = Readonly<Record<ReportKind, (plan: ReportPlan) => FormSection[]>>;

/** Half-way, where the work and the money stand; at the end, what was done and spent against what was planned. */
const project: Sections = {
  interim: (plan) => [progressSection, workSection(plan, 'interim'), moneySection(plan, 'interim')],
  final: (plan) => [
    storySection,
    workSection(plan),
    peopleReachedSection(plan),
    moneySection(plan),
    certificationSection,
  ],
};

const SECTIONS: Readonly<Record<ReportDefault['about'], Sections>> = {
  project,
  // An organization that grows reaches nobody itself: how far it has come is assessed beside the report.
  capacity: {
    interim: project.interim,
    final: (plan) => [storySection, workSection(plan), moneySection(plan), certificationSection],
  },
  // A few questions for people who have other things to worry about.
  rapidResponse: {
    interim: () => [afterwardsSection],
    final: (plan) => [afterwardsSection, moneySection(plan), certificationSection],
  },
};
