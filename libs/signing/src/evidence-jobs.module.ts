import { Module } from '@nestjs/common';
import { RunSeals } from './application/evidence/run-seals.js';
import { SealAgreement } from './application/evidence/seal-agreement.js';
import { SealAgreementsHandler } from './jobs/evidence/seal-agreements.handler.js';
import { SilentSealsRound } from './jobs/evidence/silent-seals.round.js';

/** What the worker does for evidence. */
@Module({ providers: [RunSeals, SealAgreement, SealAgreementsHandler, SilentSealsRound] })
export class EvidenceJobsModule {}
