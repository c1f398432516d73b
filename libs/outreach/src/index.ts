export type { AudienceAnswer, Recipient } from './domain/recipient.js';
export { AnswerSurvey } from './application/surveys/answer-survey.js';
export { KeepSurveys } from './application/surveys/keep-surveys.js';
export { CreateMailing } from './application/mailings/create-mailing.js';
export { EditMailing } from './application/mailings/edit-mailing.js';
export { ReadMailings } from './application/mailings/read-mailings.js';
export { ScheduleMailing } from './application/mailings/schedule-mailing.js';
export { SuggestRules } from './application/mailings/suggest-rules.js';
