import { Module, type DynamicModule, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { readSettings, type Settings } from '#config';
import { AccountsModule } from '#accounts';
import { ListCheckInPoints, RecordScan } from '#check-in';
import { ConferencesModule } from '#conferences';
import { BringItems } from '#docking';
import {
  KeepBlocks,
  KeepMeetingRules,
  KeepRoundtables,
  KeepTables,
  MeetingsModule,
  PublishTimetable,
  RunTimetable,
  SeatPeople,
  ShowTimetable,
  StartTimetable,
} from '#docking';
import { CreateOrganisation } from '#organisations';
import {
  AnswerSurvey,
  CreateMailing,
  EditMailing,
  KeepSurveys,
  ReadMailings,
  ScheduleMailing,
  SuggestRules,
} from '#outreach';
import { OutreachJobsModule } from '#outreach/jobs';
import { CoreModule } from '#platform/core';
import { DatabaseModule } from '#platform/database';
import { MailModule } from '#platform/mail';
import {
  CancelRegistration,
  ConfirmRegistration,
  ImportRegistrations,
  OfferPlaces,
  RegisterAtDesk,
  RegisterPublicly,
  SaveForm,
  SetRules,
} from '#registration';
import {
  ChangePlan,
  GiveCommand,
  KeepAgreements,
  KeepKinds,
  KeepMilestones,
  KeepPlan,
  MakePlan,
  MoveAgreements,
  MoveMilestone,
  PlanMilestones,
  RunStage,
  SigningBusyModule,
} from '#signing';
import { schema } from '../../../schema.js';

/** The use cases that the demo goes through, without any door. Its mails go to nobody: the mailbox keeps them. */
@Module({})
class DemoModule {
  static with(settings: Settings): DynamicModule {
    return {
      module: DemoModule,
      imports: [
        CoreModule.with(settings),
        DatabaseModule.forSchema(schema),
        AccountsModule,
        ConferencesModule,
        MailModule,
        MeetingsModule,
        OutreachJobsModule,
        SigningBusyModule,
      ],
      providers: [
        BringItems,
        CreateOrganisation,
        ImportRegistrations,
        RegisterAtDesk,
        RegisterPublicly,
        SaveForm,
        SetRules,
        CancelRegistration,
        ConfirmRegistration,
        OfferPlaces,
        ListCheckInPoints,
        RecordScan,
        CreateMailing,
        EditMailing,
        ScheduleMailing,
        SuggestRules,
        ReadMailings,
        KeepSurveys,
        AnswerSurvey,
        KeepBlocks,
        KeepMeetingRules,
        KeepTables,
        StartTimetable,
        RunTimetable,
        ShowTimetable,
        PublishTimetable,
        KeepRoundtables,
        SeatPeople,
        ChangePlan,
        GiveCommand,
        KeepAgreements,
        KeepKinds,
        KeepMilestones,
        KeepPlan,
        MakePlan,
        MoveAgreements,
        MoveMilestone,
        PlanMilestones,
        RunStage,
      ],
    };
  }
}

export const openDemoApp = (databaseUrl: string): Promise<INestApplicationContext> =>
  NestFactory.createApplicationContext(
    DemoModule.with(readSettings({ ...process.env, DATABASE_URL: databaseUrl, SMTP_URL: '' })),
    { logger: ['error', 'warn'], abortOnError: false },
  );
