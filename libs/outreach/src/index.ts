export type { AudienceAnswer, Recipient } from './domain/recipient.js';
export { CreateMailing } from './application/mailings/create-mailing.js';
export { EditMailing } from './application/mailings/edit-mailing.js';
export { ScheduleMailing } from './application/mailings/schedule-mailing.js';
export { SuggestRules } from './application/mailings/suggest-rules.js';
