import { Module } from '@nestjs/common';
import { ImportAgreements } from './application/agreements/import-agreements.js';
import { KeepAgreements } from './application/agreements/keep-agreements.js';
import { KeepKinds } from './application/agreements/keep-kinds.js';
import { KeepTexts } from './application/agreements/keep-texts.js';
import { MergeTemplate } from './application/agreements/merge-template.js';
import { MoveAgreements } from './application/agreements/move-agreements.js';
import { OwnAgreement } from './application/agreements/own-agreement.js';
import { ReadAgreements } from './application/agreements/read-agreements.js';
import {
  AgreementsController,
  AgreementTextsController,
  ConferenceAgreementsController,
} from './http/agreements/agreements.controller.js';
import { AgreementsImportController } from './http/agreements/import.controller.js';
import { TemplateMergeController } from './http/agreements/merge.controller.js';
import { AgreementKindsController } from './http/agreements/kinds.controller.js';
import { OwnAgreementController } from './http/agreements/own-agreement.controller.js';

/** Agreements: kinds, parties, texts, confirmation. */
@Module({
  controllers: [
    AgreementKindsController,
    AgreementTextsController,
    AgreementsController,
    AgreementsImportController,
    ConferenceAgreementsController,
    OwnAgreementController,
    TemplateMergeController,
  ],
  providers: [
    ImportAgreements,
    KeepAgreements,
    KeepKinds,
    KeepTexts,
    MergeTemplate,
    MoveAgreements,
    OwnAgreement,
    ReadAgreements,
  ],
})
export class AgreementsHttpModule {}
