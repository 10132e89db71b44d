import {
  givenCommittedAward,
  givenFinanceTeam,
  givenPublishedCall,
  givenSubmitted,
  instalmentsOf,
  MakeInstalmentsDue,
  paidThrough,
  type PersonClient,
  requestPayment,
} from '@candela/server/testing';
import type { ApiServer } from './api-server.js';

/** Ids of what is tried by the rows about money. */
export interface MoneyOfMatrix {
  /** An award that is paid, and one that closes. */
  awardId: string;
  closingAwardId: string;
  dueInstalmentId: string;
  payments: Record<'requested' | 'checked' | 'approved' | 'paid', string>;
  recoveryId: string;
}

/** Awards of the member's organization with payments in every state, made through the API by people who are no personas. */
export async function givenMoney(
  server: ApiServer,
  member: PersonClient,
  asked: { programId: string; missionId: string },
): Promise<MoneyOfMatrix> {
  const team = await givenFinanceTeam(server);
  const award = async (state: 'active' | 'closing') => {
    const application = await givenSubmitted(server, {
      call: await givenPublishedCall(server, asked),
      member,
    });
    const given = await givenCommittedAward(server, { application, state });
    for (const trigger of ['interimReportAccepted', 'finalReportAccepted'] as const)
      await server.app.get(MakeInstalmentsDue).execute(given.id, trigger);
    return given;
  };
  const [paying, waiting, closing] = [await award('active'), await award('active'), await award('closing')];
  const paid = await paidThrough(server, team, paying);
  const approved = await paidThrough(server, team, paying, { number: 2, until: 'approve' });
  const checked = await paidThrough(server, team, paying, { number: 3, until: 'check' });
  const requested = await requestPayment(team.officer, waiting.id, 1);
  await paidThrough(server, team, closing);
  const recovery = await team.controller.post<{ id: string }>(`/api/awards/${closing.id}/demand-recovery`, {
    ...{ amountMinor: '100', reason: 'unspent', dueOn: '2027-12-31' },
  });
  return {
    awardId: paying.id,
    closingAwardId: closing.id,
    dueInstalmentId: (await instalmentsOf(team.officer, waiting.id))[1]!.id,
    payments: { requested: requested.body.id, checked, approved, paid },
    recoveryId: recovery.body.id,
  };
}
