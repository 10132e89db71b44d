import type { Locator } from '@playwright/test';
import { expect, type Visitor } from '../stack/journey.js';
import { isTold, type Life, readsWhy, type Subject } from './life.js';

const DUE: Subject = { en: /^An instalment is due/, fr: /^Un versement est exigible/ };
const REQUESTED: Subject = { en: /^To check/, fr: /^À vérifier/ };
const APPROVED: Subject = { en: /^To pay/, fr: /^À payer/ };
const PAID: Subject = { en: /^Paid/, fr: /^Payé/ };

/** The first instalment, and the holdback after the final report: no interim report is owed for so little. */
export type Instalment = 1 | 2;

/** Who writes for the organization does not ask for its money. */
export async function editorMayNotAsk(life: Life): Promise<void> {
  const { company, award } = life;
  const { applicant } = company;
  await isTold(life, 'signatory', DUE);
  await applicant.goTo(`/awards/${award}/payments`);
  await readsWhy(applicant, 'instalment.needs-owner-or-signatory');
  await expect(request(applicant, 1)).toHaveCount(0);
}

/** The signatory asks for what is due. */
export async function granteeAsks({ company: { signatory }, award }: Life): Promise<void> {
  await signatory.goTo(`/awards/${award}/payments`);
  await asks(signatory, 1);
}

/** The officer asks for what the final report released, and may not check it. */
export async function officerAsks(life: Life): Promise<void> {
  const { company, award } = life;
  const { officer } = company;
  await isTold(life, 'officer', DUE, 2);
  await officer.goTo(`/desk/awards/${award}/money`);
  await asks(officer, 2);
  await expect(button(officer, 2, 'check')).toBeDisabled();
  await readsWhy(officer, 'payment.needs-finance-officer');
}

async function asks(visitor: Visitor, number: Instalment): Promise<void> {
  await request(visitor, number).click();
  await visitor.agree('money.request');
  await expect(instalmentOf(visitor, number).getByRole('heading', { level: 4 })).toBeVisible();
}

/** The finance officer checks it point by point, and may not approve what was checked. */
export async function checks(life: Life, number: Instalment): Promise<void> {
  const { company, award } = life;
  const { finance } = company;
  const points = finance.page.getByRole('dialog').getByRole('checkbox');
  await isTold(life, 'finance', REQUESTED, number);
  await finance.goTo(`/desk/awards/${award}/money`);
  await button(finance, number, 'check').click();
  await expect(points.first()).toBeVisible();
  if (number === 1) await finance.findsNoBarrier();
  for (const point of await points.all()) await point.check();
  await finance.agree('step.check.action');
  await stands(finance, number, 'payment.state.checked');
  await expect(button(finance, number, 'approve')).toBeDisabled();
  await readsWhy(finance, 'payment.needs-finance-controller');
}

/** Who asked for it is a finance controller as well, and does not approve it. */
export async function askerMayNotApprove({ company: { officer }, award }: Life): Promise<void> {
  await officer.goTo(`/desk/awards/${award}/money`);
  await expect(button(officer, 2, 'approve')).toBeDisabled();
  await readsWhy(officer, 'payment.approver-requested');
}

/** The controller approves, and may not mark it as paid. */
export async function approvesThePayment(
  { company: { controller }, award }: Life,
  number: Instalment,
): Promise<void> {
  await controller.goTo(`/desk/awards/${award}/money`);
  await button(controller, number, 'approve').click();
  await controller.agree('step.approve.action');
  await stands(controller, number, 'payment.state.approved');
  await expect(button(controller, number, 'mark-paid')).toBeDisabled();
  await readsWhy(controller, 'payment.needs-finance-officer');
}

/** The finance officer writes down when and under what reference the bank paid; the grantee is told, and sees it. */
export async function marksAsPaid(life: Life, number: Instalment): Promise<void> {
  const { company, award } = life;
  const { finance, signatory } = company;
  const { page, t } = finance;
  const reference = `BANK-2026-000${number}`;
  await isTold(life, 'finance', APPROVED, number);
  await finance.goTo(`/desk/awards/${award}/money`);
  await button(finance, number, 'mark-paid').click();
  await page.locator('#step-paid-on').fill(new Date().toISOString().slice(0, 10));
  await page.locator('#step-bank-reference').fill(reference);
  if (number === 1) await finance.findsNoBarrier();
  await finance.agree('step.mark-paid.action');
  await stands(finance, number, 'payment.state.paid');
  for (const place of [instalmentOf(finance, number), page.locator('app-ledger')]) {
    await expect(place.getByText(t('money.bankReference', { reference }))).toBeVisible();
  }
  await isTold(life, 'signatory', PAID, number);
  await signatory.goTo(`/awards/${award}/payments`);
  await stands(signatory, number, 'instalment.state.paid');
}

function instalmentOf({ page, t }: Visitor, number: Instalment): Locator {
  return page.getByRole('region', { name: t('money.instalment', { number }), exact: true });
}

function request(visitor: Visitor, number: Instalment): Locator {
  return instalmentOf(visitor, number).getByRole('button', { name: visitor.t('money.request') });
}

/** What a step of the instalment's only payment is taken with; its name ends with the reference. */
function button(visitor: Visitor, number: Instalment, step: string): Locator {
  return instalmentOf(visitor, number).getByRole('button', { name: visitor.t(`payment.action.${step}`) });
}

async function stands(visitor: Visitor, number: Instalment, key: string): Promise<void> {
  const state = instalmentOf(visitor, number).getByText(visitor.t(key), { exact: true });
  await expect(state.first()).toBeVisible();
}
