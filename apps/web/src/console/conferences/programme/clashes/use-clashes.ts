import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { clashesOf, type Clash } from '#contracts/programme/clashes';
import type { Conference } from '../../../../api/conferences.js';
import type { Programme } from '../../../../api/programme.js';
import { useOneOf } from '../../../../i18n/language.js';
import { minutesAt, type EditorSession } from '../draft/editor-session.js';

const groundOf = ({ startsAt, endsAt, venue }: Conference, { roomsHeldElsewhere }: Programme) => ({
  minutes: minutesAt(startsAt, endsAt),
  rooms: venue?.rooms ?? [],
  elsewhere: roomsHeldElsewhere.map((held) => ({
    roomId: held.roomId,
    conferenceZh: held.conferenceZh,
    conferenceEn: held.conferenceEn,
    from: minutesAt(startsAt, held.startsAt),
    minutes: minutesAt(held.startsAt, held.endsAt),
  })),
});

/** Clashes as they arise, by the rule that the server releases by. */
export function useClashes(
  conference: Conference,
  programme: Programme,
): (sessions: readonly EditorSession[]) => Clash[] {
  return useMemo(() => {
    const ground = groundOf(conference, programme);
    const taken = new Map(programme.sessions.map((session) => [session.id, session.taken]));
    return (sessions) =>
      clashesOf(
        sessions.map((session) => ({
          ...session,
          speakers: session.people,
          taken: taken.get(session.id) ?? 0,
        })),
        ground,
      );
  }, [conference, programme]);
}

/** A clash in words. */
export function useClashWords(
  conference: Conference,
): (clash: Clash, sessions: readonly EditorSession[]) => string {
  const { t } = useTranslation('programme');
  const oneOf = useOneOf();
  return (clash, sessions) => {
    const [one, other] = clash.sessionIds.map((id) => sessions.find((session) => session.id === id));
    const room = conference.venue?.rooms.find(({ id }) => id === one?.roomId);
    const words = {
      one: oneOf(one?.titleZh, one?.titleEn),
      other: oneOf(other?.titleZh, other?.titleEn),
      room: oneOf(room?.nameZh, room?.nameEn),
      person: oneOf(clash.personZh, clash.personEn),
      theme: oneOf(clash.themeZh, clash.themeEn),
      conference: oneOf(clash.conferenceZh, clash.conferenceEn),
      minutes: clash.minutes ?? 0,
      places: clash.places ?? 0,
      seats: clash.seats ?? 0,
    };
    switch (clash.kind) {
      case 'room-twice':
        return t('clash.roomTwice', words);
      case 'room-elsewhere':
        return t('clash.roomElsewhere', words);
      case 'person-twice':
        return t('clash.personTwice', words);
      case 'outside-conference':
        return t('clash.outside', words);
      case 'change-too-short':
        return words.person ? t('clash.personChange', words) : t('clash.streamChange', words);
      case 'more-signups-than-seats':
        return t('clash.seats', words);
    }
  };
}
