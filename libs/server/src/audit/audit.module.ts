import { Module } from '@nestjs/common';
import { VerifyInvariants } from './verify-invariants.js';

/** The nightly look at the invariants. */
@Module({ providers: [VerifyInvariants] })
export class AuditModule {}
