import type { Reading } from '@candela/platform';
import { ApplicationRevision } from '../model/application-revision.entity.js';

/** The revision that stands, of an application that was found to be readable; null for a draft. */
export function latestRevision(reading: Reading, applicationId: string): Promise<ApplicationRevision | null> {
  return revisions(reading, applicationId).orderBy('revision.number', 'DESC').limit(1).getOne();
}

/** Every revision of an application that was found to be readable, the first one first. */
export function revisionsOf(reading: Reading, applicationId: string): Promise<ApplicationRevision[]> {
  return revisions(reading, applicationId).orderBy('revision.number').getMany();
}

function revisions(reading: Reading, applicationId: string) {
  return reading
    .unfiltered(
      ApplicationRevision,
      'revision',
      'revisions are read with their application, which was visible',
    )
    .where('revision.applicationId = :applicationId', { applicationId });
}
