import { Injectable } from '@nestjs/common';
import { MailSettings } from '#config';
import {
  closedSignUps,
  findProgrammeChange,
  releasedProgramme,
  tellingChanges,
  type SessionChange,
} from '#conferences';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { Composes, type Mail, type MailComposer, type MailContent } from '#platform/mail';
import { conferenceEvent } from '../application/calendar-entry.js';
import { PROGRAMME_CHANGED } from '../application/programme/announce-programme.js';
import { sessionEvent } from '../application/programme/session-entries.js';
import { isActive } from '../domain/registration-state.js';
import { Signups } from '../persistence/signups.js';
import { calendarParts } from './calendar-parts.js';
import { closingOf, greetingOf, letterOf, type Letter } from './letter.js';
import { PersonalLinks } from './personal-links.js';
import { closedSentence, sentenceOf } from './session-change.js';

/** A new version of the programme: what has changed for this person, with the calendar entries that follow. */
@Injectable()
@Composes(PROGRAMME_CHANGED)
export class ProgrammeChangedMail implements MailComposer {
  constructor(
    private readonly links: PersonalLinks,
    private readonly settings: MailSettings,
  ) {}

  async compose(tx: Transaction, call: Call, mail: Mail): Promise<MailContent | null> {
    const letter = await letterOf(tx, mail);
    if (!letter || letter.conference.state === 'cancelled' || !isActive(letter.registration.state))
      return null;
    const { number, sessionIds } = mail.data as { number: number; sessionIds: string[] };
    const change = await findProgrammeChange(tx, letter.conference.id, number);
    if (!change) return null;
    const own = new Set(sessionIds);
    const told = tellingChanges(change.changes).filter(
      ({ sessionId, before }) =>
        own.has(sessionId) || (change.concernsEverybody && before?.kind === 'opening'),
    );
    const closed = closedSignUps(change.changes).filter(({ sessionId }) => own.has(sessionId));
    const signups = new Map(
      (await new Signups(tx).of(letter.registration.id)).map(({ sessionId, state }) => [sessionId, state]),
    );
    const { isChinese, title } = letter;
    return {
      subject: isChinese ? `议程有变：${title}` : `Programme changed: ${title}`,
      greeting: greetingOf(letter),
      blocks: [
        {
          kind: 'paragraph',
          text: isChinese
            ? '会议议程有了新版本，与您有关的更改如下。您的报名和二维码继续有效。'
            : 'The programme has a new version. What changes for you stands below; your registration and QR code stay valid.',
        },
        ...told.map((each) => ({
          kind: 'paragraph' as const,
          text: sentenceOf(each, letter.conference.timeZone, isChinese),
        })),
        ...closed.map(({ sessionId, after }) => ({
          kind: 'paragraph' as const,
          text: closedSentence(after!, signups.get(sessionId) === 'taken', isChinese),
        })),
        ...(change.concernsEverybody ? [letter.facts] : []),
        {
          kind: 'button',
          label: isChinese ? '查看我的报名' : 'See my registration',
          url: await this.links.issue(tx, call, letter),
        },
      ],
      closing: closingOf(letter),
      ...(letter.registration.state === 'confirmed' &&
        calendarParts(
          await this.events(
            tx,
            call,
            letter,
            // no entry for somebody who waits
            told.filter(
              ({ sessionId }) => own.has(sessionId) && (signups.get(sessionId) ?? 'taken') === 'taken',
            ),
            change.concernsEverybody,
          ),
        )),
    };
  }

  /** As things stand now: a later release may already have changed more. */
  private async events(
    tx: Transaction,
    call: Call,
    letter: Letter,
    told: readonly SessionChange[],
    isForEverybody: boolean,
  ) {
    const now = call.clock.now();
    const released = await releasedProgramme(tx, letter.conference.id);
    const sessions = told.map(({ sessionId, before }) => {
      const session = released?.sessions.find(({ id }) => id === sessionId);
      const method = session ? ('REQUEST' as const) : ('CANCEL' as const);
      return sessionEvent(
        letter,
        (session ?? before)!,
        released?.number ?? 0,
        method,
        now,
        this.settings.from,
      );
    });
    return isForEverybody
      ? [conferenceEvent(letter, 'REQUEST', now, this.settings.from), ...sessions]
      : sessions;
  }
}
