import { Injectable } from '@nestjs/common';
import { gridPdf, type GridCell, type GridSheet } from '#documents/pdf';
import type { Call, Language } from '#platform/call';
import { Transactions } from '#platform/database';
import { clockSpan } from '../../../domain/meetings/day-words.js';
import { Grounds } from '../../../persistence/meetings/grounds.js';
import { isAt, printColours, printedDays, printGround, type PrintedFile } from './print-ground.js';

/** A sheet for each room and day: who sits at which of its tables in which slot. */
@Injectable()
export class PrintRooms {
  constructor(private readonly transactions: Transactions) {}

  async run(call: Call, conferenceId: string, wish: { language?: Language }): Promise<PrintedFile> {
    const ground = await printGround(this.transactions, call, conferenceId, 'rooms', wish);
    const { isChinese, standing, conference } = ground;
    const grounds = new Grounds(this.transactions.reader, conferenceId);
    const used = new Set(standing.map(({ table }) => table.id));
    const tables = (await grounds.tables()).filter(({ id, closedAt }) => !closedAt || used.has(id));
    const days = printedDays(ground);
    const sheets = (await grounds.rooms()).flatMap((room): GridSheet[] => {
      const here = tables.filter(({ roomId }) => roomId === room.id);
      if (here.length === 0) return [];
      const meetings = new Map(here.map(({ id }) => [id, standing.filter(({ table }) => table.id === id)]));
      return days.map(({ title, spans }) => ({
        title: isChinese ? room.nameZh : room.nameEn,
        subtitle: title,
        columns: here.map(({ number }) => (isChinese ? `${number} 号桌` : `Table ${number}`)),
        rows: spans.map((span) => ({
          label: clockSpan(span, conference.timeZone).replace('–', '–\n'),
          cells: here.map(({ id }): GridCell => {
            const meeting = meetings.get(id)!.find((each) => isAt(each, span));
            return (meeting?.people ?? []).map(
              (person) => [person.name, isChinese ? person.organisationZh : person.organisationEn] as const,
            );
          }),
        })),
      }));
    });
    const content = await gridPdf({ title: ground.title, sheets, footWords: ground.footWords }, printColours);
    return { name: `${isChinese ? '会场洽谈总表' : 'rooms'}-${conference.slug}.pdf`, content };
  }
}
