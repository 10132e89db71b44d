import { acceptsApplications, type MoneyJson } from '@candela/contracts';
import type { CallFacts } from '../../programs/index.js';
import type { Application } from '../model/application.entity.js';

/** What every page about an application carries. */
export function headOf(application: Application) {
  const { id, reference, state, confidentiality, title, language, version } = application;
  return { id, reference, state, confidentiality, title, language, version };
}

/** The call as pages about its applications show it, at the instant of the reading. */
export function callViewOf(call: CallFacts, now: Date) {
  return {
    id: call.id,
    reference: call.reference,
    title: call.title,
    opensAt: call.opensAt.toISOString(),
    closesAt: call.closesAt.toISOString(),
    timeZone: call.timeZone,
    acceptsApplications: acceptsApplications(call, now),
  };
}

/** An amount as JSON carries it, or null. */
export function moneyView(amountMinor: bigint | string | null, currency: string): MoneyJson | null {
  return amountMinor === null ? null : { amountMinor: amountMinor.toString(), currency };
}

/** What is asked for beside what the call gives; limits of another currency than the call's are not compared. */
export function amountsOf(application: Application, call: CallFacts) {
  const { amountRequestedMinor: requested, currency } = application;
  const comparable = call.currency === currency;
  return {
    requested: moneyView(requested, currency),
    min: moneyView(call.awardMinMinor, call.currency),
    max: moneyView(call.awardMaxMinor, call.currency),
    left: comparable && requested !== null ? moneyView(call.awardMaxMinor - requested, currency) : null,
  };
}
