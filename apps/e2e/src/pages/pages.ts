const OFFICER = 'officer@candela.example';

/**
 * Who looks: somebody of the demonstration, by the address that they sign in with; null is nobody. An officer has so many
 * pages that she looks three times.
 */
export const PERSONAS = {
  visitor: null,
  applicant: 'applicant@lukanda.example',
  candidate: 'candidate@plateaux.example',
  grantee: 'contact@bog-3.example',
  learner: 'contact@bog-11.example',
  officer: OFFICER,
  officerOfApplications: OFFICER,
  officerOfAwards: OFFICER,
  finance: 'finance@candela.example',
  reviewer: 'reviewer.two@candela.example',
  administrator: 'admin@candela.example',
} as const;
export type Persona = keyof typeof PERSONAS;

/** Things that a page is about: the list of the API that has one, which may be a list below another thing, and which of it will do. */
export const THINGS = {
  organization: { list: '/api/organizations' },
  publicCall: { list: '/api/public/calls' },
  call: { list: '/api/calls', where: { state: 'open' } },
  deskCall: { list: '/api/desk/calls' },
  draft: { list: '/api/applications', where: { state: 'draft' } },
  submitted: { list: '/api/applications', where: { state: 'submitted' } },
  decided: { list: '/api/applications', where: { state: 'approved' } },
  deskApplication: { list: '/api/desk/applications' },
  reviewed: { list: '/api/desk/applications', where: { state: 'review' } },
  recommended: { list: '/api/desk/applications', where: { state: 'panel' } },
  review: { list: '/api/reviews', where: { state: 'certified' } },
  award: { list: '/api/awards' },
  deskAward: { list: '/api/desk/awards', where: { state: 'active' } },
  closing: { list: '/api/desk/awards', where: { state: 'closing' } },
  report: { list: '/api/awards/:award/reports', where: { state: 'draft' } },
  assessment: { list: '/api/awards/:award/capacity', where: { state: 'draft' } },
  deskAssessment: { list: '/api/awards/:deskAward/capacity' },
  deskReport: { list: '/api/desk/reports', where: { state: 'submitted' } },
  pastAward: { list: '/api/portfolio/past-awards' },
  program: { list: '/api/programs' },
  register: { list: '/api/portfolio/imports' },
} as const;
export type Thing = keyof typeof THINGS;

export interface Page {
  readonly as: Persona;
  /** What `:id` or `:callId` is. A page of a thing that the demonstration has none of is told, and left out. */
  readonly of?: Thing;
  /** What `:assessmentId` is. */
  readonly assessment?: Thing;
  /** What `:sectionKey` is. */
  readonly sectionKey?: string;
  readonly query?: string;
}

/**
 * Every page of the web app with who may see it. A route that is missing here fails the journey, and so does a row whose
 * route is gone. Tabs and pages of new contexts: add a row.
 */
export const PAGES: Readonly<Record<string, Page>> = {
  '**': { as: 'visitor' },
  'problem/failed': { as: 'visitor' },
  'problem/forbidden': { as: 'visitor' },
  'problem/not-found': { as: 'visitor' },
  'problem/offline': { as: 'visitor' },

  account: { as: 'applicant' },
  'account/check-mail': { as: 'visitor' },
  'account/confirm': { as: 'visitor' },
  'account/forgot-password': { as: 'visitor' },
  'account/invitation': { as: 'visitor' },
  'account/organizations': { as: 'applicant' },
  'account/organizations/:id': { as: 'applicant', of: 'organization' },
  'account/organizations/new': { as: 'applicant' },
  'account/reset-password': { as: 'visitor' },
  'account/sign-in': { as: 'visitor' },
  'account/sign-up': { as: 'visitor' },
  'account/welcome': { as: 'applicant' },

  calls: { as: 'visitor' },
  'calls/:callId': { as: 'visitor', of: 'publicCall' },
  'calls/:callId/questions': { as: 'visitor', of: 'publicCall' },

  applications: { as: 'applicant' },
  'applications/new': { as: 'applicant', of: 'publicCall', query: 'call' },
  'applications/:id': { as: 'applicant', of: 'draft' },
  'applications/:id/check': { as: 'applicant', of: 'draft' },
  'applications/:id/letter': { as: 'grantee', of: 'decided' },
  'applications/:id/receipt': { as: 'candidate', of: 'submitted' },
  'applications/:id/sections/:sectionKey': { as: 'applicant', of: 'draft', sectionKey: 'budget' },
  'applications/:id/submit': { as: 'applicant', of: 'draft' },
  awards: { as: 'grantee' },
  'awards/:id/agreement': { as: 'grantee', of: 'award' },
  'awards/:id/capacity': { as: 'learner', of: 'award' },
  'awards/:id/capacity/:assessmentId': { as: 'learner', of: 'award', assessment: 'assessment' },
  'awards/:id/payments': { as: 'grantee', of: 'award' },
  'awards/:id/reports': { as: 'grantee', of: 'award' },
  'reports/:id': { as: 'grantee', of: 'report' },
  'reports/:id/check': { as: 'grantee', of: 'report' },
  'reports/:id/sections/:sectionKey': { as: 'grantee', of: 'report', sectionKey: 'activities' },
  inbox: { as: 'applicant' },
  'inbox/preferences': { as: 'applicant' },

  desk: { as: 'officerOfApplications' },
  'desk/applications': { as: 'officerOfApplications' },
  'desk/applications/:id/answers': { as: 'officerOfApplications', of: 'deskApplication' },
  'desk/applications/:id/decision': { as: 'officerOfApplications', of: 'recommended' },
  'desk/applications/:id/reviews': { as: 'officerOfApplications', of: 'reviewed' },
  'desk/applications/:id/screening': { as: 'officerOfApplications', of: 'deskApplication' },
  'desk/applications/:id/timeline': { as: 'officerOfApplications', of: 'deskApplication' },
  'desk/awards': { as: 'officerOfAwards' },
  'desk/awards/:id/agreement': { as: 'officerOfAwards', of: 'deskAward' },
  'desk/awards/:id/capacity': { as: 'officerOfAwards', of: 'deskAward' },
  'desk/awards/:id/capacity/:assessmentId': {
    as: 'officerOfAwards',
    of: 'deskAward',
    assessment: 'deskAssessment',
  },
  'desk/awards/:id/money': { as: 'officerOfAwards', of: 'deskAward' },
  'desk/awards/:id/reports': { as: 'officerOfAwards', of: 'closing' },
  'desk/awards/:id/timeline': { as: 'officerOfAwards', of: 'deskAward' },
  'desk/calls': { as: 'officerOfApplications' },
  'desk/calls/:callId/assignments': { as: 'officerOfApplications', of: 'deskCall' },
  'desk/calls/:callId/decisions': { as: 'officerOfApplications', of: 'deskCall' },
  'desk/calls/:callId/progress': { as: 'officerOfApplications', of: 'deskCall' },
  'desk/calls/:callId/ranking': { as: 'officerOfApplications', of: 'deskCall' },
  'desk/calls/:callId/reviewers': { as: 'officerOfApplications', of: 'deskCall' },
  'desk/capacity': { as: 'officerOfAwards' },
  'desk/payments': { as: 'finance' },
  'desk/reports': { as: 'officerOfAwards' },
  'desk/reports/:id': { as: 'officerOfAwards', of: 'deskReport' },
  reviews: { as: 'reviewer' },
  'reviews/:id': { as: 'reviewer', of: 'review' },

  'programs/calls': { as: 'officer' },
  'programs/calls/new': { as: 'officer' },
  'programs/calls/:callId/details': { as: 'officer', of: 'call' },
  'programs/calls/:callId/form': { as: 'officer', of: 'call' },
  'programs/calls/:callId/preview': { as: 'officer', of: 'call' },
  'programs/calls/:callId/publication': { as: 'officer', of: 'call' },
  'programs/calls/:callId/timeline': { as: 'officer', of: 'call' },

  'portfolio/awards': { as: 'officer' },
  'portfolio/awards/:id': { as: 'officer', of: 'pastAward' },
  'portfolio/imports': { as: 'officer' },
  'portfolio/imports/:id': { as: 'officer', of: 'register' },
  'portfolio/overview': { as: 'officer' },
  'portfolio/programs': { as: 'officer' },
  'portfolio/programs/:id': { as: 'officer', of: 'program' },
  'portfolio/programs/:id/deadlines': { as: 'officer', of: 'program' },

  'administration/dead-letters': { as: 'administrator' },
  'administration/mails': { as: 'administrator' },
  'staff/missions': { as: 'administrator' },
  'staff/people': { as: 'administrator' },
};
