import {
  ALLOWED,
  all,
  definePolicy,
  everyRow,
  hasStaffRole,
  noRow,
  notNow,
  when,
  type Rule,
} from '@candela/platform';
import { RegisterImport } from './register-import.entity.js';
import { registerImportLifecycle, type RegisterImportAction } from '../domain/register-import-lifecycle.js';

/** Nothing to rule about yet: the action makes a new import. */
type Subject = RegisterImport | null;

const imports = when<Subject>((actor) => hasStaffRole(actor, 'programOfficer', 'administrator'));
const reads = when<Subject>((actor) => hasStaffRole(actor, 'programOfficer', 'administrator', 'auditor'));

function inState(action: RegisterImportAction): Rule<Subject> {
  return (_actor, subject) => {
    if (!subject || registerImportLifecycle.allows(subject.state, action)) return ALLOWED;
    return notNow('register-import.state-forbids', { action, state: subject.state });
  };
}

/** Bringing registers into the portfolio. */
export const registerImportPolicy = definePolicy<
  Subject,
  'register-import.read' | 'register-import.start' | 'register-import.confirm' | 'register-import.abandon'
>({
  subject: 'register-import',
  entity: RegisterImport,
  visibleTo: (actor) =>
    hasStaffRole(actor, 'programOfficer', 'administrator', 'auditor') ? everyRow : noRow,
  rules: {
    'register-import.read': reads,
    'register-import.start': imports,
    'register-import.confirm': all(imports, inState('register-import.confirm')),
    'register-import.abandon': all(imports, inState('register-import.abandon')),
  },
});
