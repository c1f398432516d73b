import { Module } from '@nestjs/common';
import { Limits } from '#platform/limits';
import { ExportRegister } from './application/evidence/export-register.js';
import { HandOutSealed } from './application/evidence/hand-out-sealed.js';
import { KeepSignatures } from './application/evidence/keep-signatures.js';
import { ReadRegister } from './application/evidence/read-register.js';
import { RunSeals } from './application/evidence/run-seals.js';
import { SealAgreement } from './application/evidence/seal-agreement.js';
import { SignAtTerminal } from './application/evidence/sign-at-terminal.js';
import { VerifyCode } from './application/evidence/verify-code.js';
import {
  AgreementEvidenceController,
  ConferenceEvidenceController,
} from './http/evidence/evidence.controller.js';
import { SigningTerminalController } from './http/evidence/signing-terminal.controller.js';
import { VerificationController } from './http/evidence/verification.controller.js';

/** Signatures, sealed PDFs, the register, and what outsiders can verify. */
@Module({
  controllers: [
    AgreementEvidenceController,
    ConferenceEvidenceController,
    SigningTerminalController,
    VerificationController,
  ],
  providers: [
    ExportRegister,
    HandOutSealed,
    KeepSignatures,
    Limits,
    ReadRegister,
    RunSeals,
    SealAgreement,
    SignAtTerminal,
    VerifyCode,
  ],
})
export class EvidenceHttpModule {}
