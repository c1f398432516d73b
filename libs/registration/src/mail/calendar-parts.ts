import { calendarFile, type CalendarEvent } from '#documents/calendar';
import type { MailAttachment, MailContent } from '#platform/mail';

/**
 * Calendar entries of a mail. One message can update only one event (RFC 5546 §3.2.2: one UID a REQUEST), so the first
 * stands in the mail itself and each other is a file of its own.
 */
export function calendarParts(
  events: readonly CalendarEvent[],
): Pick<MailContent, 'calendar'> & { attachments: MailAttachment[] } {
  const [first, ...others] = events;
  return {
    ...(first && { calendar: { method: first.method, content: calendarFile(first) } }),
    attachments: others.map((event, index) => ({
      filename: `session-${index + 1}.ics`,
      content: calendarFile(event),
      contentType: `text/calendar; charset=utf-8; method=${event.method}`,
    })),
  };
}
