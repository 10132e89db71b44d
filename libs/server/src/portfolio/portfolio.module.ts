import { Module } from '@nestjs/common';
import { PortfolioController } from './http/portfolio.controller.js';
import { ProgramDashboardController } from './http/program-dashboard.controller.js';
import { RegisterImportProblemsController } from './http/register-import-problems.controller.js';
import { RegisterImportsController } from './http/register-imports.controller.js';
import { CsvBodyParser } from './http/uploaded-csv.js';
import { AbandonForgottenImports } from './jobs/abandon-forgotten-imports.js';
import { OnRegisterImportConfirmed } from './jobs/on-register-import-confirmed.js';
import { OnRegisterImportStarted } from './jobs/on-register-import-started.js';
import { UploadedRegister } from './jobs/uploaded-register.js';
import { ExportDeadlines } from './queries/export-deadlines.js';
import { ExportPastAwards } from './queries/export-past-awards.js';
import { ExportProgramCalls } from './queries/export-program-calls.js';
import { ListDeadlines } from './queries/list-deadlines.js';
import { ListPastAwards } from './queries/list-past-awards.js';
import { ListRegisterImports, ReadRegisterImport } from './queries/list-register-imports.js';
import { ListRegisters, ReadRegisterChoices } from './queries/list-registers.js';
import { PortfolioTotals } from './queries/portfolio-totals.js';
import { ReadProgramDashboard } from './queries/read-program-dashboard.js';
import { ReadPastAward } from './queries/read-past-award.js';
import {
  ExportRegisterImportProblems,
  ListRegisterImportProblems,
} from './queries/register-import-problems.js';
import { AbandonRegisterImport } from './use-cases/abandon-register-import.js';
import { ConfirmRegisterImport } from './use-cases/confirm-register-import.js';
import { ImportRegisterFile } from './use-cases/import-register-file.js';
import { RegisterImportSteps } from './use-cases/register-import-steps.js';
import { RegisterLocks } from './use-cases/register-locks.js';
import { StartRegisterImport } from './use-cases/start-register-import.js';

/** The portfolio. */
@Module({
  controllers: [
    PortfolioController,
    ProgramDashboardController,
    RegisterImportsController,
    RegisterImportProblemsController,
  ],
  providers: [
    CsvBodyParser,
    ListRegisters,
    ReadRegisterChoices,
    PortfolioTotals,
    ListPastAwards,
    ExportPastAwards,
    ReadPastAward,
    ReadProgramDashboard,
    ExportProgramCalls,
    ListDeadlines,
    ExportDeadlines,
    ListRegisterImports,
    ReadRegisterImport,
    ListRegisterImportProblems,
    ExportRegisterImportProblems,
    RegisterLocks,
    RegisterImportSteps,
    ImportRegisterFile,
    StartRegisterImport,
    ConfirmRegisterImport,
    AbandonRegisterImport,
    UploadedRegister,
    OnRegisterImportStarted,
    OnRegisterImportConfirmed,
    AbandonForgottenImports,
  ],
})
export class PortfolioModule {}
