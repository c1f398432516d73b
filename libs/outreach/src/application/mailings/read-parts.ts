import { DomainError, type FieldFault } from '#contracts/domain-error';
import { readLetter } from '#contracts/outreach/read-letter';
import { quietFaults, readSchedule } from '../../domain/read-schedule.js';
import type { MailingDto } from '../../http/mailings/mailing.dto.js';
import type { Mailing } from '../../persistence/mailing.entity.js';

type Written = Omit<
  Mailing,
  'id' | 'conferenceId' | 'state' | 'dueAt' | 'startedAt' | 'finishedAt' | 'createdAt' | 'version'
>;

/**
 * What somebody wants a mailing to be, part by part.
 * @throws DomainError input.invalid naming every wrong part
 */
export function readMailing(input: MailingDto): Written {
  const { letter, faults: wrong } = readLetter(input.letter);
  const faults: FieldFault[] = wrong.map((fault) => ({ ...fault, field: `letter.${fault.field}` }));
  const { audience } = input;
  const schedule = readSchedule(input.schedule);
  if (input.purpose === 'invitation' && audience.source !== 'representatives')
    faults.push({ field: 'audience', code: 'mailings.invites-representatives' });
  if (!schedule) faults.push({ field: 'schedule', code: 'mailings.schedule' });
  faults.push(...quietFaults(input.quietFrom ?? null, input.quietUntil ?? null));
  if (faults.length > 0 || !schedule) throw new DomainError('input.invalid', {}, faults);
  return {
    name: input.name,
    purpose: input.purpose,
    audience,
    letter,
    schedule,
    delivery: input.delivery,
    senderName: input.senderName ?? '',
    replyTo: input.replyTo ?? null,
    attachments: input.attachments,
    quietFrom: input.quietFrom ?? null,
    quietUntil: input.quietUntil ?? null,
    goodForHours: input.goodForHours,
    participantType:
      input.purpose === 'invitation' ? (input.participantType ?? 'enterprise-representative') : null,
    isLocked: input.purpose === 'invitation' && (input.isLocked ?? false),
    holdsUntil: input.purpose === 'invitation' && input.holdsUntil ? new Date(input.holdsUntil) : null,
    surveyId: input.surveyId ?? null,
  };
}
