import { ValidationPipe, type ValidationError } from '@nestjs/common';
import type { FieldProblem, ProblemParams } from '@candela/contracts';
import { DomainError } from '../errors/domain-error.js';

/** Bodies and queries are classes of class-validator; unknown keys are refused, each error is told with its path. */
export function bodyPipe(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    stopAtFirstError: true,
    exceptionFactory: (errors) =>
      new DomainError('request.invalid', {
        status: 400,
        errors: errors.flatMap((error) => fieldProblems(error, '')),
      }),
  });
}

function fieldProblems(error: ValidationError, parent: string): FieldProblem[] {
  const path = `${parent}/${error.property}`;
  const own = Object.keys(error.constraints ?? {}).map((constraint) => ({
    path,
    code: `validation.${constraint}`,
    params: limitsOf(error, constraint),
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => fieldProblems(child, path))];
}

/** Limits that a decorator passes on through its `context`, for the message. */
function limitsOf(error: ValidationError, constraint: string): ProblemParams {
  const context: unknown = error.contexts?.[constraint];
  return typeof context === 'object' && context !== null ? (context as ProblemParams) : {};
}
