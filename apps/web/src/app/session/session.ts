import type { StaffRole } from '@candela/contracts';

/** The kinds of people that navigation and guards tell apart. */
export type Audience = 'anyone' | 'signedIn' | 'applicant' | 'staff' | StaffRole;
