import { In } from 'typeorm';
import { DomainError, type FieldFault } from '#contracts/domain-error';
import { newId, type Transaction } from '#platform/database';
import type { RoomDto } from '../http/venue.dto.js';
import { ProgrammeSession } from '../persistence/programme-session.entity.js';
import { Room } from '../persistence/room.entity.js';

/** Of the driver's errors, those of a row that is referred to. */
const FOREIGN_KEY_VIOLATION = '23503';

/** Makes a venue's rooms what the list says; a room that sessions use is not removed. */
export async function writeRooms(tx: Transaction, venueId: string, rooms: readonly RoomDto[]): Promise<void> {
  const before = await tx.findBy(Room, { venueId });
  const faults = rooms.flatMap(({ id }, index): FieldFault[] => {
    if (!id) return [];
    const isKnown = before.some((room) => room.id === id);
    const isTwice = rooms.slice(0, index).some((earlier) => earlier.id === id);
    return isKnown && !isTwice ? [] : [{ field: `rooms.${index}.id`, code: 'conferences.room-unknown' }];
  });
  if (faults.length > 0) throw new DomainError('input.invalid', {}, faults);
  const gone = before.filter((room) => !rooms.some(({ id }) => id === room.id));
  if (gone.length > 0) {
    const used = await tx.findOneBy(ProgrammeSession, { roomId: In(gone.map(({ id }) => id)) });
    const room = gone.find(({ id }) => id === used?.roomId);
    if (room) throw new DomainError('conferences.room-in-use', { name: room.nameZh });
    await removeRooms(tx, gone);
  }
  if (rooms.length === 0) return;
  await tx.save(
    Room,
    rooms.map((room, position) => ({
      id: room.id ?? newId(),
      venueId,
      nameZh: room.nameZh,
      nameEn: room.nameEn ?? '',
      seats: room.seats ?? null,
      tables: room.tables ?? null,
      seatsPerTable: room.seatsPerTable ?? null,
      featuresZh: room.featuresZh ?? '',
      featuresEn: room.featuresEn ?? '',
      position,
    })),
  );
}

/** Other contexts put things into rooms too, and the database knows: tables for meetings. */
async function removeRooms(tx: Transaction, rooms: readonly Room[]): Promise<void> {
  for (const { id, nameZh } of rooms)
    await tx.delete(Room, id).catch((error: unknown) => {
      const { code } = (error as { driverError?: { code?: string } }).driverError ?? {};
      throw code === FOREIGN_KEY_VIOLATION
        ? new DomainError('conferences.room-in-use', { name: nameZh })
        : error;
    });
}
