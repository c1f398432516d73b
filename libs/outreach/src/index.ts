export type { AudienceAnswer, Recipient } from './domain/recipient.js';
