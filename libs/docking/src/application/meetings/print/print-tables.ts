import { Injectable } from '@nestjs/common';
import { schedulePdf, type ScheduleRow } from '#documents/pdf';
import type { Call, Language } from '#platform/call';
import { Transactions } from '#platform/database';
import { clockSpan } from '../../../domain/meetings/day-words.js';
import { whoWords } from '../../../domain/meetings/meeting-words.js';
import { overlaps } from '../../../domain/meetings/slots.js';
import { Grounds } from '../../../persistence/meetings/grounds.js';
import { isAt, printColours, printedDays, printGround, type PrintedFile } from './print-ground.js';

/** Signs for the tables: the number to be read from afar, and who meets there when. Names alone: everybody reads them. */
@Injectable()
export class PrintTables {
  constructor(private readonly transactions: Transactions) {}

  async run(call: Call, conferenceId: string, wish: { language?: Language }): Promise<PrintedFile> {
    const ground = await printGround(this.transactions, call, conferenceId, 'tables', wish);
    const { isChinese, language, standing, conference } = ground;
    const grounds = new Grounds(this.transactions.reader, conferenceId);
    const rooms = new Map((await grounds.rooms()).map((room) => [room.id, room]));
    const used = new Set(standing.map(({ table }) => table.id));
    const tables = (await grounds.tables()).filter(({ id, closedAt }) => !closedAt || used.has(id));
    const days = printedDays(ground);
    const pages = tables.flatMap((table) => {
      const room = rooms.get(table.roomId);
      const here = standing.filter((meeting) => meeting.table.id === table.id);
      return days.map(({ title, spans }) => ({
        sign: String(table.number),
        over: isChinese ? '桌号' : 'Table',
        title: (isChinese ? room?.nameZh : room?.nameEn) ?? '',
        subtitle: '',
        days: [
          {
            title,
            rows: spans.flatMap((span): ScheduleRow[] => {
              const meeting = here.find((each) => isAt(each, span));
              // a slot during which another meeting runs here is not free
              if (!meeting && here.some((each) => overlaps(each, span))) return [];
              return [
                {
                  when: clockSpan(span, conference.timeZone),
                  title: meeting
                    ? meeting.people.map((person) => whoWords([person], language)).join('\n')
                    : '—',
                  detail: '',
                  isQuiet: !meeting,
                },
              ];
            }),
          },
        ],
      }));
    });
    const content = await schedulePdf(
      { title: ground.title, pages, footWords: ground.footWords },
      printColours,
    );
    return { name: `${isChinese ? '桌牌' : 'table-signs'}-${conference.slug}.pdf`, content };
  }
}
