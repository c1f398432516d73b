import { DomainError } from '#contracts/domain-error';
import type { ParticipantType, SignupState } from '#contracts/vocabulary';
import type { Count } from './places-ledger.js';

export interface SessionPlacesHere extends Count {
  sessionId: string;
  conferenceId: string;
  /** Who may sign up; empty for every type. */
  participantTypes: readonly ParticipantType[];
  /** Nobody may any more: as if it had no places. */
  isClosed: boolean;
}

/** The places of sessions as they are while they are locked, and as they become by what is decided. */
export class SessionsLedger {
  private readonly sessions: Map<string, SessionPlacesHere>;

  constructor(sessions: readonly SessionPlacesHere[]) {
    this.sessions = new Map(
      sessions.flatMap((session) => (session.isClosed ? [] : [[session.sessionId, session]])),
    );
  }

  isOpen(sessionId: string): boolean {
    return this.sessions.has(sessionId);
  }

  /** @throws DomainError input.invalid when this type cannot sign up for one of them at this conference */
  require(conferenceId: string, type: ParticipantType, sessionIds: readonly string[]): void {
    for (const id of sessionIds) {
      const session = this.sessions.get(id);
      const isOpen =
        session?.conferenceId === conferenceId &&
        (session.participantTypes.length === 0 || session.participantTypes.includes(type));
      if (!isOpen)
        throw new DomainError('input.invalid', {}, [
          { field: 'sessionIds', code: 'registration.session-not-offered' },
        ]);
    }
  }

  /** What the sign-up of a person who has a place at the conference becomes; a free place is taken. */
  take(sessionId: string): Extract<SignupState, 'taken' | 'waiting'> {
    const session = this.sessions.get(sessionId);
    if (!session || session.taken >= session.capacity) return 'waiting';
    session.taken += 1;
    return 'taken';
  }

  free(sessionId: string): void {
    const session = this.sessions.get(sessionId);
    if (session) session.taken -= 1;
  }
}
