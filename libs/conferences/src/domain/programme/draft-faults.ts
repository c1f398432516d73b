import type { FieldFault } from '#contracts/domain-error';
import type { DraftSession } from './draft-session.js';

/**
 * What a draft cannot hold at all: sessions that end before they start, rooms of another venue, sessions of another
 * conference, one session twice. Clashes are no faults: a draft may have them, a release may not. Fields are named
 * `sessions.<index>.<field>`.
 */
export function draftFaults(
  sessions: readonly DraftSession[],
  roomIds: ReadonlySet<string>,
  idsElsewhere: ReadonlySet<string>,
): FieldFault[] {
  const seen = new Set<string>();
  return sessions.flatMap((session, index): FieldFault[] => {
    const faults: FieldFault[] = [];
    const field = (name: string): string => `sessions.${index}.${name}`;
    if (seen.has(session.id) || idsElsewhere.has(session.id))
      faults.push({ field: field('id'), code: 'conferences.session-unknown' });
    seen.add(session.id);
    if ((session.startsAt === null) !== (session.endsAt === null))
      faults.push({ field: field(session.startsAt ? 'endsAt' : 'startsAt'), code: 'field.required' });
    else if (session.startsAt && session.endsAt && session.endsAt <= session.startsAt)
      faults.push({ field: field('endsAt'), code: 'conferences.ends-before-start' });
    if (session.roomId !== null && !roomIds.has(session.roomId))
      faults.push({ field: field('roomId'), code: 'conferences.room-not-here' });
    return faults;
  });
}
