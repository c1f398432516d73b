import type { Schema } from '#platform/database';
import { Audience } from './audience.entity.js';
import { Invitation } from './invitation.entity.js';
import { LetterTemplate } from './letter-template.entity.js';
import { LetterLogo } from './letters/letter-logo.entity.js';
import { CreateSurveys1700000701000 } from './migrations/1700000701000-create-surveys.js';
import { CreateMailings1700000702000 } from './migrations/1700000702000-create-mailings.js';
import { CreateInvitations1700000703000 } from './migrations/1700000703000-create-invitations.js';
import { KeepLogos1700000704000 } from './migrations/1700000704000-keep-logos.js';
import { TellOfMissedHolds1700000713000 } from './migrations/1700000713000-tell-of-missed-holds.js';
import { Mailing } from './mailing.entity.js';
import { PlannedMail } from './planned-mail.entity.js';
import { AskPeopleInSurveys1700000714000 } from './migrations/1700000714000-ask-people-in-surveys.js';
import { SurveyLink } from './survey-link.entity.js';
import { Survey } from './survey.entity.js';
import { SurveyAnswer } from './survey-answer.entity.js';

export { Mailings } from './mailings.js';
export { PlannedMails } from './planned-mails.js';

export const outreachSchema: Schema = {
  entities: [
    Audience,
    Invitation,
    LetterLogo,
    LetterTemplate,
    Mailing,
    PlannedMail,
    Survey,
    SurveyAnswer,
    SurveyLink,
  ],
  migrations: [
    CreateSurveys1700000701000,
    CreateMailings1700000702000,
    CreateInvitations1700000703000,
    KeepLogos1700000704000,
    TellOfMissedHolds1700000713000,
    AskPeopleInSurveys1700000714000,
  ],
};
