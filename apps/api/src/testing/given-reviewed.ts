import { REVIEW_LIMITS, reviewFields, type ScoreSheet } from '@candela/contracts';
import {
  givenFilledDraft,
  givenPublishedCall,
  givenSubmitted,
  type PersonClient,
  signedIn,
  submit,
} from '@candela/server/testing';
import type { ApiServer } from './api-server.js';
import type { Persona } from './personas.js';

const STAGES = ['assigned', 'certified', 'submitted'] as const;
type Stage = (typeof STAGES)[number];

/** What is reviewed in the world of the access matrix; the persona who reviews has all of it in hand. */
export interface ReviewedWorld {
  reviewing: {
    callId: string;
    /** Applications in review, by how far the persona is with them; the founder's organization asked for `assigned`. */
    applications: Record<Stage | 'unassigned', string>;
    reviews: Record<Stage, string>;
    /** The persona's standing, and one that was not answered. */
    reviewers: Record<'accepted' | 'invited', string>;
    /** Somebody who could be asked. */
    candidateId: string;
  };
}

interface Place {
  programId: string;
  missionId: string;
  founder: PersonClient;
  reviewer: Persona;
  joinTeam(callId: string): Promise<void>;
}

/** Takes applications into review, through the API. */
export async function givenReviewed(server: ApiServer, place: Place): Promise<ReviewedWorld> {
  const { programId, missionId, founder, reviewer } = place;
  const officer = await signedIn(server, { staff: ['programOfficer'] });
  const waiting = await signedIn(server, { staff: ['reviewer'] });
  const candidate = await signedIn(server, { staff: ['reviewer'] });
  const call = await givenPublishedCall(server, { programId, missionId });
  await place.joinTeam(call.id);
  const own = await givenFilledDraft(server, { call, member: founder });
  await done(submit(founder, own.id));
  const applications = {
    assigned: own.id,
    certified: (await givenSubmitted(server, { call })).id,
    submitted: (await givenSubmitted(server, { call })).id,
    unassigned: (await givenSubmitted(server, { call })).id,
  };
  await server.owner.query(`UPDATE application SET state = 'review' WHERE call_id = $1`, [call.id]);
  const invite = async (userId: string): Promise<string> => {
    const body = { userId, loadMax: REVIEW_LIMITS.usualLoad };
    return (await done<{ id: string }>(officer.post(`/api/calls/${call.id}/reviewers`, body))).id;
  };
  const reviewers = { accepted: await invite(reviewer.userId), invited: await invite(waiting.userId) };
  const asReviewer = (method: string, path: string, ifMatch: number, body: object = {}) =>
    done<{ version: number; sheet: ScoreSheet }>(reviewer.browser.send(method, path, { body, ifMatch }));
  await asReviewer('POST', `/api/call-reviewers/${reviewers.accepted}/accept`, 1);
  const { assigned } = await done<{ assigned: { applicationId: string; reviewId: string }[] }>(
    officer.post(`/api/calls/${call.id}/assignments`, {
      callReviewerId: reviewers.accepted,
      applicationIds: STAGES.map((stage) => applications[stage]),
    }),
  );
  const reviewOf = (stage: Stage): string =>
    assigned.find(({ applicationId }) => applicationId === applications[stage])!.reviewId;
  const reviews = {
    assigned: reviewOf('assigned'),
    certified: reviewOf('certified'),
    submitted: reviewOf('submitted'),
  };
  await asReviewer('POST', `/api/reviews/${reviews.certified}/certify`, 1);
  await asReviewer('POST', `/api/reviews/${reviews.submitted}/certify`, 1);
  const read = await done<{ sheet: ScoreSheet }>(
    reviewer.browser.send('GET', `/api/reviews/${reviews.submitted}`),
  );
  await asReviewer('PATCH', `/api/reviews/${reviews.submitted}`, 2, { answers: fullMarks(read.sheet) });
  await asReviewer('POST', `/api/reviews/${reviews.submitted}/submit`, 3);
  return { reviewing: { callId: call.id, applications, reviews, reviewers, candidateId: candidate.userId } };
}

/** Complete answers to a score sheet. */
function fullMarks(sheet: ScoreSheet): Record<string, unknown> {
  const points = sheet.criteria.map(({ key, maxPoints }) => [`${key}.points`, maxPoints] as const);
  const texts = reviewFields(sheet).filter((field) => field.endsWith('.comment'));
  return {
    ...Object.fromEntries(points),
    ...Object.fromEntries(texts.map((field) => [field, 'Well argued.'])),
    'overall.recommendation': 'fund',
  };
}

async function done<Body>(reply: Promise<{ status: number; body: unknown }>): Promise<Body> {
  const { status, body } = await reply;
  if (status >= 300) throw new Error(`It was refused: ${JSON.stringify(body)}`);
  return body as Body;
}
