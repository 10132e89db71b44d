import { HttpClient, type HttpContext } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { ApplicationLevel, Language, OrganizationRole, SectionAnswers } from '@candela/contracts';
import { firstValueFrom } from 'rxjs';
import { type Intention, writing } from '../../session/intention.js';
import { RETRY_DELAYS_MS } from '../../session/retry-interceptor.js';
import type {
  CheckPage,
  OwnApplicationPage,
  PublicCall,
  Receipt,
  SavedSection,
  SectionPage,
  TaskListPage,
} from './views.js';

/** What an action on one application is sent with: which, the version read, and the intention that is carried out once. */
export interface ActionOn {
  readonly id: string;
  readonly version: number;
  readonly intention: Intention;
}

/** The requests of applicants' pages. Each rejects with a `ProblemError`. */
@Injectable({ providedIn: 'root' })
export class ApplicationsApi {
  private readonly http = inject(HttpClient);

  /** A page of the applications of the reader's organizations, drafts first. */
  list(cursor: string | null): Promise<OwnApplicationPage> {
    return this.get('/api/applications', cursor ? { cursor } : {});
  }

  /** Begins an application; answers with its id. */
  start(
    body: { callId: string; organizationId: string; language: Language },
    intention: Intention,
  ): Promise<{ id: string; reference: string }> {
    return this.post('/api/applications', body, writing({ intention }));
  }

  taskList(id: string): Promise<TaskListPage> {
    return this.get(`/api/applications/${id}`);
  }

  section(id: string, sectionKey: string): Promise<SectionPage> {
    return this.get(`/api/applications/${id}/sections/${sectionKey}`);
  }

  /** Saves the answers that changed. Does not try again by itself: whoever saves decides when. */
  saveSection(
    { id, version, intention }: ActionOn,
    sectionKey: string,
    answers: SectionAnswers,
  ): Promise<SavedSection> {
    const context = writing({ intention, version }).set(RETRY_DELAYS_MS, []);
    return firstValueFrom(
      this.http.patch<SavedSection>(
        `/api/applications/${id}/sections/${sectionKey}`,
        { answers },
        { context },
      ),
    );
  }

  check(id: string): Promise<CheckPage> {
    return this.get(`/api/applications/${id}/check`);
  }

  /** Hands the application in, as it stood when `contentVersion` was read. */
  submit(
    id: string,
    body: { contentVersion: number; certified: true; typedName: string },
    intention: Intention,
  ): Promise<void> {
    return this.post(`/api/applications/${id}/submit`, body, writing({ intention }));
  }

  withdraw({ id, version, intention }: ActionOn, reason: string): Promise<void> {
    const body = reason.trim() === '' ? {} : { reason };
    return this.post(`/api/applications/${id}/withdraw`, body, writing({ intention, version }));
  }

  raiseConfidentiality({ id, version, intention }: ActionOn, level: ApplicationLevel): Promise<void> {
    const path = `/api/applications/${id}/raise-confidentiality`;
    return this.post(path, { level }, writing({ intention, version }));
  }

  receipt(id: string): Promise<Receipt> {
    return this.get(`/api/applications/${id}/receipt`);
  }

  /** What anybody may know about a call. */
  call(id: string): Promise<PublicCall> {
    return this.get(`/api/public/calls/${id}`);
  }

  /** The names of the members of an organization who hold a role. */
  async membersWith(organizationId: string, role: OrganizationRole): Promise<string[]> {
    const members = await this.get<{ name: string; roles: OrganizationRole[] }[]>(
      `/api/organizations/${organizationId}/members`,
    );
    return members.filter((member) => member.roles.includes(role)).map((member) => member.name);
  }

  private get<View>(path: string, params: Record<string, string> = {}): Promise<View> {
    return firstValueFrom(this.http.get<View>(path, { params }));
  }

  private post<View>(path: string, body: object, context: HttpContext): Promise<View> {
    return firstValueFrom(this.http.post<View>(path, body, { context }));
  }
}
