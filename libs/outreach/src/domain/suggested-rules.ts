import type { AudienceDefinition } from '#contracts/outreach/audience';
import type { Letter } from '#contracts/outreach/letter';
import type { MailingAttachment, MailingPurpose, Schedule } from '#contracts/outreach/mailing';
import { usually } from './mailing-defaults.js';
import { suggestedLetters } from './suggested-letters.js';

export const suggestionKeys = [
  'nudge-before-closing',
  'week-before',
  'day-before',
  'thanks-after',
  'missed-after',
  'month-after',
] as const;
export type SuggestionKey = (typeof suggestionKeys)[number];

export interface SuggestedRule {
  key: SuggestionKey;
  name: { zh: string; en: string };
  purpose: MailingPurpose;
  audience: AudienceDefinition;
  schedule: Schedule;
  letter: Letter;
  attachments: MailingAttachment[];
  /** Hours. */
  goodFor: number;
}

const confirmed = usually.reminder.audience;
const rule = (
  key: SuggestionKey,
  zh: string,
  en: string,
  purpose: MailingPurpose,
  schedule: Schedule,
  rest: Partial<SuggestedRule> = {},
): SuggestedRule => ({
  key,
  name: { zh, en },
  purpose,
  schedule,
  audience: usually[purpose].audience,
  letter: suggestedLetters[key],
  attachments: [],
  goodFor: 24,
  ...rest,
});

/** Rules that nearly every conference wants, ready to be switched on. */
export const suggestedRules: readonly SuggestedRule[] = [
  rule(
    'nudge-before-closing',
    '报名截止前 3 天提醒未答复的受邀人',
    'Nudge who has not answered, 3 days before registration closes',
    'nudge',
    { kind: 'days', anchor: 'registration-closes', days: -3, time: '09:00' },
  ),
  rule(
    'week-before',
    '会前 7 天通知已确认人员',
    'To the confirmed, 7 days before',
    'reminder',
    { kind: 'days', anchor: 'start', days: -7, time: '09:00' },
    { audience: confirmed, attachments: ['calendar', 'programme'], goodFor: 96 },
  ),
  rule(
    'day-before',
    '会前 1 天提醒已确认人员',
    'To the confirmed, 1 day before',
    'reminder',
    { kind: 'days', anchor: 'start', days: -1, time: '09:00' },
    { audience: confirmed, attachments: ['ticket'] },
  ),
  rule(
    'thanks-after',
    '会后 2 小时向到场人员致谢',
    'Thanks to those who came, 2 hours after the end',
    'thanks',
    { kind: 'minutes', anchor: 'end', minutes: 120 },
  ),
  rule(
    'missed-after',
    '会后次日向未到场人员发送资料',
    'To those who could not come, the day after',
    'follow-up',
    { kind: 'days', anchor: 'end', days: 1, time: '10:00' },
    { audience: { ...confirmed, hasArrived: false } },
  ),
  rule(
    'month-after',
    '会后 30 天回访到场人员',
    'How far is it? To those who came, 30 days after',
    'follow-up',
    { kind: 'days', anchor: 'end', days: 30, time: '10:00' },
    { goodFor: 72 },
  ),
];
