import type { RiskRow } from './answers.js';

export type RiskLevel = 'low' | 'medium' | 'high';

/**
 * Likelihood times impact, 1 to 9, with its level: low up to 2, medium up to 4, high from 6. Undefined until both are chosen.
 */
export function riskScore(row: RiskRow): { score: number; level: RiskLevel } | undefined {
  if (!isStep(row.likelihood) || !isStep(row.impact)) return undefined;
  const score = row.likelihood * row.impact;
  return { score, level: score >= 6 ? 'high' : score >= 3 ? 'medium' : 'low' };
}

function isStep(value: unknown): value is number {
  return value === 1 || value === 2 || value === 3;
}
