import { Injectable } from '@nestjs/common';
import { schedulePdf, type SchedulePage, type ScheduleRow } from '#documents/pdf';
import type { Call, Language } from '#platform/call';
import { Transactions } from '#platform/database';
import { typeWords } from '#registration';
import { byDay, clockSpan, dayWords } from '../../../domain/meetings/day-words.js';
import type { Person } from '../../../persistence/meetings/people.js';
import { BusyTimes } from '../busy-times.js';
import { lineWords, ownDays, type DayLine } from '../own-days.js';
import { printColours, printGround, type PrintedFile, type PrintGround } from './print-ground.js';

/** Own timetables to hand out: a page for each person who meets anybody, sorted by organisation. */
@Injectable()
export class PrintPeople {
  constructor(
    private readonly transactions: Transactions,
    private readonly busyTimes: BusyTimes,
  ) {}

  async run(
    call: Call,
    conferenceId: string,
    wish: { language?: Language; registrationId?: string },
  ): Promise<PrintedFile> {
    const ground = await printGround(this.transactions, call, conferenceId, 'people', wish);
    const { standing, language, isChinese, conference } = ground;
    const all = new Map(standing.flatMap(({ people }) => people.map((person) => [person.id, person])));
    const people = sorted(
      [...all.values()].filter(({ id }) => !wish.registrationId || id === wish.registrationId),
      language,
    );
    const tx = this.transactions.reader;
    const days = await ownDays(tx, conferenceId, people, standing, this.busyTimes);
    const content = await schedulePdf(
      {
        title: ground.title,
        pages: people.map((person) => pageOf(ground, person, days.get(person.id)!)),
        footWords: ground.footWords,
      },
      printColours,
    );
    return { name: `${isChinese ? '个人洽谈日程' : 'timetables'}-${conference.slug}.pdf`, content };
  }
}

const organisationOf = ({ organisationZh, organisationEn }: Person, language: Language): string =>
  language === 'zh' ? organisationZh : organisationEn;

function sorted(people: readonly Person[], language: Language): Person[] {
  const { compare } = new Intl.Collator(language === 'zh' ? 'zh-CN' : 'en');
  return people.toSorted(
    (a, b) =>
      compare(organisationOf(a, language), organisationOf(b, language)) ||
      compare(a.name, b.name) ||
      compare(a.id, b.id),
  );
}

function pageOf(ground: PrintGround, person: Person, lines: readonly DayLine[]): SchedulePage {
  const { language, conference } = ground;
  const { timeZone } = conference;
  return {
    over: organisationOf(person, language),
    title: person.name,
    subtitle: [person.title, typeWords[person.participantType][language]].filter(Boolean).join(' · '),
    days: byDay(lines, timeZone).map((day) => ({
      title: dayWords(day[0]!.startsAt, timeZone, language),
      rows: day.map((line): ScheduleRow => {
        const { place, who, about } = lineWords(line, person.id, language);
        return {
          when: clockSpan(line, timeZone),
          title: place || who,
          detail: place ? [who, about].filter(Boolean).join('\n') : about,
          isQuiet: line.kind !== 'meeting',
        };
      }),
    })),
  };
}
