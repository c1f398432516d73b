import { Module } from '@nestjs/common';
import { ExportMilestones } from './application/milestones/export-milestones.js';
import { KeepMilestones } from './application/milestones/keep-milestones.js';
import { KeepTemplates } from './application/milestones/keep-templates.js';
import { MoveMilestone } from './application/milestones/move-milestone.js';
import { OwnMilestones } from './application/milestones/own-milestones.js';
import { PlanMilestones } from './application/milestones/plan-milestones.js';
import { ReadAgreementFigures } from './application/milestones/read-agreement-figures.js';
import { ReadMilestones } from './application/milestones/read-milestones.js';
import { AgreementFiguresController } from './http/milestones/agreement-figures.controller.js';
import {
  ConferenceMilestonesController,
  MilestonesController,
  MilestonesLinkController,
  MilestoneTemplatesController,
} from './http/milestones/milestones.controller.js';
import { OwnMilestonesController } from './http/milestones/own-milestones.controller.js';

/** After the applause: milestones, what their owners say, what agreements came to. */
@Module({
  controllers: [
    AgreementFiguresController,
    ConferenceMilestonesController,
    MilestonesController,
    MilestonesLinkController,
    MilestoneTemplatesController,
    OwnMilestonesController,
  ],
  providers: [
    ExportMilestones,
    KeepMilestones,
    KeepTemplates,
    MoveMilestone,
    OwnMilestones,
    PlanMilestones,
    ReadAgreementFigures,
    ReadMilestones,
  ],
})
export class MilestonesHttpModule {}
