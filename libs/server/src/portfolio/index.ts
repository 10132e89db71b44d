export { portfolioContext } from './portfolio.context.js';
export { PortfolioModule } from './portfolio.module.js';
export { RegisterFileRefused, RegisterIsBusy } from './domain/portfolio-errors.js';
export type { BatchOutcome } from './domain/judge-batch.js';
export { MappingRefused } from './domain/register-mapping.js';
export { problemText, severityOf, type RegisterProblem } from './domain/register-problem.js';
export { bundledMappings, mappingFromFile } from './use-cases/bundled-mappings.js';
export {
  ImportRegisterFile,
  registerImporter,
  type DryRun,
  type ImportedFile,
} from './use-cases/import-register-file.js';
export type { ImportProgress } from './use-cases/register-import-steps.js';
export { fileSource, type RegisterSource } from './use-cases/register-source.js';
export type { NamedMapping } from './use-cases/survey-register-file.js';
