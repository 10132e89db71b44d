import {
  ASSESSMENT_ACCOUNT_WORDS,
  ASSESSMENT_ACCOUNTS,
  CAPACITY_AREAS,
  EVIDENCE_WORDS_MAX,
  wordCount,
  type AssessmentAccount,
  type AssessmentKind,
  type CapacityArea,
  type FieldProblem,
} from '@candela/contracts';

export interface AssessmentToCheck {
  kind: AssessmentKind;
  accounts: Readonly<Record<AssessmentAccount, string>>;
  levels: readonly { area: CapacityArea; level: number | null; evidence: string }[];
}

/** What keeps an assessment from being handed in: `/levels/<area>/level`, `/levels/<area>/evidence`, `/accounts/<text>`. */
export function assessmentProblems({ kind, accounts, levels }: AssessmentToCheck): FieldProblem[] {
  const ofAreas = CAPACITY_AREAS.flatMap((area) => {
    const own = levels.find((level) => level.area === area);
    const at = `/levels/${area}`;
    const missing = own?.level ? [] : [problem(`${at}/level`, 'capacity.level-missing')];
    if (!own || own.evidence.trim() === '')
      return [...missing, problem(`${at}/evidence`, 'capacity.evidence-missing')];
    return [...missing, ...tooLong(`${at}/evidence`, own.evidence, EVIDENCE_WORDS_MAX)];
  });
  const ofTexts = ASSESSMENT_ACCOUNTS.flatMap((account) => {
    const at = `/accounts/${account}`;
    const text = accounts[account];
    // Only the example of use is asked of everybody, and only where there is something to look back on.
    if (account === 'example' && kind === 'progress' && text.trim() === '')
      return [problem(at, 'capacity.text-missing')];
    return tooLong(at, text, ASSESSMENT_ACCOUNT_WORDS[account]);
  });
  return [...ofAreas, ...ofTexts];
}

function tooLong(path: string, text: string, max: number): FieldProblem[] {
  return wordCount(text) > max ? [{ path, code: 'capacity.text-too-long', params: { max } }] : [];
}

function problem(path: string, code: string): FieldProblem {
  return { path, code, params: {} };
}
