import type { Audience } from '../session/session.js';

export interface NavigationItem {
  readonly path: string;
  /** Key of the words. */
  readonly label: string;
  readonly audiences: readonly Audience[];
  /** Hides the item from these although one of `audiences` fits. */
  readonly except?: readonly Audience[];
  /** Lights up on this very page only, not on those below it. */
  readonly exact?: boolean;
}

// i18n-keys: shell.navigation.*
/** The first level of navigation, in order; the header shows what the reader's roles are about. */
export const NAVIGATION: readonly NavigationItem[] = [
  { path: '/calls', label: 'shell.navigation.calls', audiences: ['anyone'], except: ['staff'] },
  { path: '/applications', label: 'shell.navigation.applications', audiences: ['applicant'] },
  { path: '/awards', label: 'shell.navigation.awards', audiences: ['applicant'] },
  { path: '/desk', label: 'shell.navigation.desk', audiences: ['staff'], exact: true },
  {
    path: '/desk/applications',
    label: 'shell.navigation.deskApplications',
    audiences: ['programOfficer', 'approver', 'auditor', 'financeOfficer', 'financeController'],
  },
  {
    path: '/desk/awards',
    label: 'shell.navigation.deskAwards',
    audiences: ['programOfficer', 'approver', 'auditor', 'financeOfficer', 'financeController'],
  },
  {
    path: '/desk/payments',
    label: 'shell.navigation.deskPayments',
    audiences: ['programOfficer', 'financeOfficer', 'financeController', 'auditor'],
  },
  {
    path: '/desk/calls',
    label: 'shell.navigation.deskCalls',
    audiences: ['programOfficer', 'auditor'],
  },
  {
    path: '/desk/reports',
    label: 'shell.navigation.deskReports',
    audiences: ['programOfficer', 'auditor'],
  },
  { path: '/reviews', label: 'shell.navigation.reviews', audiences: ['reviewer'] },
  {
    path: '/programs',
    label: 'shell.navigation.programs',
    audiences: ['programOfficer', 'approver', 'auditor'],
  },
  {
    path: '/desk/capacity',
    label: 'shell.navigation.capacity',
    audiences: ['programOfficer', 'approver', 'auditor'],
  },
  {
    path: '/portfolio',
    label: 'shell.navigation.portfolio',
    audiences: [
      'programOfficer',
      'approver',
      'financeOfficer',
      'financeController',
      'communications',
      'auditor',
    ],
  },
  { path: '/staff', label: 'shell.navigation.staff', audiences: ['administrator', 'auditor'] },
  { path: '/administration', label: 'shell.navigation.administration', audiences: ['administrator'] },
];
