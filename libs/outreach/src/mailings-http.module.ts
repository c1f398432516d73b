import { Module } from '@nestjs/common';
import { ConferencesModule } from '#conferences';
import { CheckMailing } from './application/mailings/check-mailing.js';
import { CopyMailings } from './application/mailings/copy-mailings.js';
import { CreateMailing } from './application/mailings/create-mailing.js';
import { DeleteMailing } from './application/mailings/delete-mailing.js';
import { EditMailing } from './application/mailings/edit-mailing.js';
import { NudgeMailing } from './application/mailings/nudge-mailing.js';
import { ReadMailings } from './application/mailings/read-mailings.js';
import { ScheduleMailing } from './application/mailings/schedule-mailing.js';
import { StopMailing } from './application/mailings/stop-mailing.js';
import { SuggestRules } from './application/mailings/suggest-rules.js';
import { UpcomingMailings } from './application/mailings/upcoming-mailings.js';
import { MailingsController } from './http/mailings/mailings.controller.js';
import { SendingController } from './http/mailings/sending.controller.js';
import { UpcomingController } from './http/mailings/upcoming.controller.js';

@Module({
  imports: [ConferencesModule],
  controllers: [MailingsController, SendingController, UpcomingController],
  providers: [
    CheckMailing,
    CopyMailings,
    CreateMailing,
    DeleteMailing,
    EditMailing,
    NudgeMailing,
    ReadMailings,
    ScheduleMailing,
    StopMailing,
    SuggestRules,
    UpcomingMailings,
  ],
})
export class MailingsHttpModule {}
