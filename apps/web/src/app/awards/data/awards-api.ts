import { inject, Injectable } from '@angular/core';
import {
  agreementsCountersign,
  agreementsSend,
  agreementsSign,
  agreementsVoid,
  ApiClient,
  awardsDetail,
  awardsList,
  awardsMeet,
  awardsTerminate,
  type DeskAwardPageView,
  deskAwardsDetail,
  deskAwardsList,
  type DeskAwardView,
  lettersLetter,
  type LetterView,
  type OwnAwardPageView,
  type OwnAwardView,
} from '@candela/api-client';
import type { LocalizedText } from '@candela/contracts';
import { ifMatch, type Intention, writing } from '../../session/intention.js';
import type { AwardListQuery } from './award-list-address.js';

/** What an action is sent with: on which thing, the version read, and the intention that is carried out once. */
export interface ActionOn {
  readonly id: string;
  readonly version: number;
  readonly intention: Intention;
}

/** The acceptance of an agreement. */
export interface Signature {
  /** Of the document that was read. */
  readonly sha256: string;
  readonly typedName: string;
}

/** The requests about awards, their agreements and letters. Each rejects with a `ProblemError`. */
@Injectable({ providedIn: 'root' })
export class AwardsApi {
  private readonly api = inject(ApiClient);

  ownList(cursor: string | null): Promise<OwnAwardPageView> {
    return this.api.invoke(awardsList, cursor ? { cursor } : {});
  }

  own(id: string): Promise<OwnAwardView> {
    return this.api.invoke(awardsDetail, { id });
  }

  letter(applicationId: string): Promise<LetterView> {
    return this.api.invoke(lettersLetter, { id: applicationId });
  }

  deskList({ q, state, cursor }: AwardListQuery): Promise<DeskAwardPageView> {
    return this.api.invoke(deskAwardsList, {
      ...(q === '' ? {} : { q }),
      ...(state === null ? {} : { state: [state] }),
      ...(cursor === null ? {} : { cursor }),
    });
  }

  onDesk(id: string): Promise<DeskAwardView> {
    return this.api.invoke(deskAwardsDetail, { id });
  }

  async send({ id, version, intention }: ActionOn): Promise<void> {
    const params = { id, 'If-Match': ifMatch(version) };
    await this.api.invoke(agreementsSend, params, writing({ intention, version }));
  }

  async sign({ id, version, intention }: ActionOn, { sha256, typedName }: Signature): Promise<void> {
    const body = { sha256, typedName, accepted: true as const };
    const params = { id, 'If-Match': ifMatch(version), body };
    await this.api.invoke(agreementsSign, params, writing({ intention, version }));
  }

  async countersign({ id, version, intention }: ActionOn): Promise<void> {
    const params = { id, 'If-Match': ifMatch(version) };
    await this.api.invoke(agreementsCountersign, params, writing({ intention, version }));
  }

  async makeVoid({ id, version, intention }: ActionOn, reason: string): Promise<void> {
    const params = { id, 'If-Match': ifMatch(version), body: { reason } };
    await this.api.invoke(agreementsVoid, params, writing({ intention, version }));
  }

  async terminate({ id, version, intention }: ActionOn, reason: LocalizedText): Promise<void> {
    const params = { id, 'If-Match': ifMatch(version), body: { reason } };
    await this.api.invoke(awardsTerminate, params, writing({ intention, version }));
  }

  async meetCondition(id: string, number: number, note: string, intention: Intention): Promise<void> {
    const body = note.trim() === '' ? {} : { note };
    await this.api.invoke(awardsMeet, { id, number, body }, writing({ intention }));
  }
}
