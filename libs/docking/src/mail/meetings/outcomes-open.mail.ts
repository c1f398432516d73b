import { Injectable } from '@nestjs/common';
import { HttpSettings } from '#config';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { Composes, type Mail, type MailComposer, type MailContent } from '#platform/mail';
import { Meetings } from '../../persistence/meetings/meetings.js';
import { OpenOutcomes } from '../../persistence/meetings/open-outcomes.js';
import { People } from '../../persistence/meetings/people.js';
import { meetingLetter, meetingMail, nameOf, when } from './meeting-letter.js';

/** How did it go? One mail for all meetings of which its reader has not said. */
@Injectable()
@Composes('docking.outcomes-open')
export class OutcomesOpenMail implements MailComposer {
  constructor(private readonly settings: HttpSettings) {}

  async compose(tx: Transaction, call: Call, mail: Mail): Promise<MailContent | null> {
    const letter = await meetingLetter(tx, mail);
    if (!letter) return null;
    const { isChinese, reader, title } = letter;
    const open = await new OpenOutcomes(tx).ofPerson(reader.id, call.clock.now());
    if (open.length === 0) return null;
    const seats = await new Meetings(tx).people(open.map(({ id }) => id));
    const people = await new People(tx).byIds(seats.map(({ registrationId }) => registrationId));
    const rows = open.map(({ id, startsAt }): [string, string] => [
      when(letter, startsAt!),
      seats
        .filter(({ meetingId, registrationId }) => meetingId === id && registrationId !== reader.id)
        .flatMap(({ registrationId }) => people.get(registrationId) ?? [])
        .map((person) => nameOf(letter, person))
        .join(isChinese ? '、' : ', '),
    ]);
    const count = open.length;
    return meetingMail(tx, call, this.settings.baseUrl, letter, {
      subject: isChinese ? `洽谈进行得如何？${title}` : `How did your meetings go? ${title}`,
      blocks: [
        {
          kind: 'paragraph',
          text: isChinese
            ? `您有 ${count} 场洽谈还没有填写结果，每场只需点一下。`
            : `You have not said yet how ${count === 1 ? 'one meeting' : `${count} meetings`} went. One tap for each is enough.`,
        },
        { kind: 'facts', rows },
      ],
      button: isChinese ? '填写结果' : 'Say how it went',
    });
  }
}
