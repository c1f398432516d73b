import type { Schema } from '#platform/database';
import { AgreementFile } from './agreements/agreement-file.entity.js';
import { AgreementKind } from './agreements/agreement-kind.entity.js';
import { AgreementParty } from './agreements/agreement-party.entity.js';
import { AgreementText } from './agreements/agreement-text.entity.js';
import { AgreementUpload } from './agreements/agreement-upload.entity.js';
import { AgreementWitness } from './agreements/agreement-witness.entity.js';
import { Agreement } from './agreements/agreement.entity.js';
import { CeremonyEntry } from './ceremony/ceremony-entry.entity.js';
import { CeremonyPlace } from './ceremony/ceremony-place.entity.js';
import { CeremonyRound } from './ceremony/ceremony-round.entity.js';
import { Ceremony } from './ceremony/ceremony.entity.js';
import { StageEventRow } from './ceremony/stage/stage-event.entity.js';
import { StageRunRow } from './ceremony/stage/stage-run.entity.js';
import { AgreementScan } from './evidence/agreement-scan.entity.js';
import { AgreementSeal } from './evidence/agreement-seal.entity.js';
import { StoredSealKey } from './evidence/seal-key.entity.js';
import { SealRun } from './evidence/seal-run.entity.js';
import { Signature } from './evidence/signature.entity.js';
import { CreateAgreements1700000900000 } from './migrations/1700000900000-create-agreements.js';
import { KeepAgreementUploads1700000900200 } from './migrations/1700000900200-keep-agreement-uploads.js';
import { CreateCeremonies1700000901000 } from './migrations/1700000901000-create-ceremonies.js';
import { RunTheStage1700000901500 } from './migrations/1700000901500-run-the-stage.js';
import { CreateEvidence1700000902000 } from './migrations/1700000902000-create-evidence.js';
import { CreateMilestones1700000903000 } from './migrations/1700000903000-create-milestones.js';
import { CooperationQuestion } from './milestones/cooperation-question.entity.js';
import { CooperationReport } from './milestones/cooperation-report.entity.js';
import { MilestoneFile } from './milestones/milestone-file.entity.js';
import { MilestonePlan } from './milestones/milestone-plan.entity.js';
import { MilestoneReminder } from './milestones/milestone-reminder.entity.js';
import { MilestoneReport } from './milestones/milestone-report.entity.js';
import { MilestoneTemplate } from './milestones/milestone-template.entity.js';
import { Milestone } from './milestones/milestone.entity.js';

export const signingSchema: Schema = {
  entities: [
    Agreement,
    AgreementFile,
    AgreementKind,
    AgreementParty,
    AgreementScan,
    AgreementSeal,
    AgreementText,
    AgreementUpload,
    AgreementWitness,
    Ceremony,
    CeremonyEntry,
    CeremonyPlace,
    CeremonyRound,
    CooperationQuestion,
    CooperationReport,
    Milestone,
    MilestoneFile,
    MilestonePlan,
    MilestoneReminder,
    MilestoneReport,
    MilestoneTemplate,
    SealRun,
    Signature,
    StageEventRow,
    StageRunRow,
    StoredSealKey,
  ],
  migrations: [
    CreateAgreements1700000900000,
    KeepAgreementUploads1700000900200,
    CreateCeremonies1700000901000,
    RunTheStage1700000901500,
    CreateEvidence1700000902000,
    CreateMilestones1700000903000,
  ],
};
