import { Module } from '@nestjs/common';
import { MeetingsModule } from '#docking';
import { CallSheets } from './application/ceremony/call-sheets.js';
import { ChangePlan } from './application/ceremony/change-plan.js';
import { KeepPlan } from './application/ceremony/keep-plan.js';
import { MakePlan } from './application/ceremony/make-plan.js';
import { PrintBooklet } from './application/ceremony/print-booklet.js';
import { CeremonyBookletController } from './http/ceremony/booklet.controller.js';
import { CallSheetController, PublicCallSheetController } from './http/ceremony/call-sheet.controller.js';
import { CeremonyPlanController } from './http/ceremony/plan.controller.js';
import { SigningBusyModule } from './signing-busy.module.js';

/** The ceremony before it begins: run of show, call sheet, booklet. */
@Module({
  imports: [MeetingsModule, SigningBusyModule],
  controllers: [
    CallSheetController,
    CeremonyBookletController,
    CeremonyPlanController,
    PublicCallSheetController,
  ],
  providers: [CallSheets, ChangePlan, KeepPlan, MakePlan, PrintBooklet],
})
export class CeremonyHttpModule {}
