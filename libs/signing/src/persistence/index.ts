import type { Schema } from '#platform/database';
import { AgreementFile } from './agreements/agreement-file.entity.js';
import { AgreementKind } from './agreements/agreement-kind.entity.js';
import { AgreementParty } from './agreements/agreement-party.entity.js';
import { AgreementText } from './agreements/agreement-text.entity.js';
import { AgreementWitness } from './agreements/agreement-witness.entity.js';
import { Agreement } from './agreements/agreement.entity.js';
import { CeremonyEntry } from './ceremony/ceremony-entry.entity.js';
import { CeremonyPlace } from './ceremony/ceremony-place.entity.js';
import { CeremonyRound } from './ceremony/ceremony-round.entity.js';
import { Ceremony } from './ceremony/ceremony.entity.js';
import { CooperationQuestion } from './milestones/cooperation-question.entity.js';
import { CooperationReport } from './milestones/cooperation-report.entity.js';
import { MilestoneFile } from './milestones/milestone-file.entity.js';
import { MilestonePlan } from './milestones/milestone-plan.entity.js';
import { MilestoneReminder } from './milestones/milestone-reminder.entity.js';
import { MilestoneReport } from './milestones/milestone-report.entity.js';
import { MilestoneTemplate } from './milestones/milestone-template.entity.js';
import { Milestone } from './milestones/milestone.entity.js';
import { CreateAgreements1700000900000 } from './migrations/1700000900000-create-agreements.js';
import { CreateCeremonies1700000901000 } from './migrations/1700000901000-create-ceremonies.js';
import { CreateMilestones1700000903000 } from './migrations/1700000903000-create-milestones.js';

export const signingSchema: Schema = {
  entities: [
    Agreement,
    AgreementFile,
    AgreementKind,
    AgreementParty,
    AgreementText,
    AgreementWitness,
    Ceremony,
    CeremonyEntry,
    CeremonyPlace,
    CeremonyRound,
    CooperationQuestion,
    CooperationReport,
    MilestoneFile,
    MilestonePlan,
    MilestoneReminder,
    MilestoneReport,
    MilestoneTemplate,
    Milestone,
  ],
  migrations: [CreateAgreements1700000900000, CreateCeremonies1700000901000, CreateMilestones1700000903000],
};
