import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  askEffect,
  useLockPieces,
  useMovePieces,
  type Move,
  type MoveEffect,
  type Timetable,
} from '../../../../api/timetables.js';
import { useTold } from '../../../form/use-told.js';
import type { PlannedMove } from './effect-dialog.js';
import type { Place } from './grid.js';

const isWorse = ({ before, after, blocked, displaced }: MoveEffect): boolean =>
  blocked.length > 0 || displaced.length > 0 || after.gaps > before.gaps || after.held < before.held;

/**
 * Meetings put elsewhere by hand. A move that costs nothing is made at once, any other is shown with its cost first;
 * each can be undone.
 */
export function useMoving(version: Timetable) {
  const { t } = useTranslation('timetable');
  const told = useTold();
  const move = useMovePieces(version.conferenceId);
  const lock = useLockPieces(version.conferenceId);
  const [planned, setPlanned] = useState<PlannedMove | null>(null);
  /** What would bring the last move back, as long as nothing else was changed since. */
  const [last, setLast] = useState<{ id: string; version: number; moves: Move[] } | null>(null);
  const placeOf = (meetingId: string): Move => {
    const piece = version.pieces.find((each) => each.meetingId === meetingId);
    return { meetingId, slot: piece?.slot ?? null, tableId: piece?.tableId ?? null };
  };

  const make = (moves: Move[], displaced: readonly string[] = []): void => {
    const back = [...moves.map(({ meetingId }) => meetingId), ...displaced].map(placeOf);
    move.mutate(
      { id: version.id, version: version.version, moves },
      {
        onSuccess: (now) => {
          setPlanned(null);
          setLast({ id: now.id, version: now.version, moves: back });
          told.done(t('piece.moved'));
        },
        onError: told.failed,
      },
    );
  };

  const undo =
    last && last.id === version.id && last.version === version.version
      ? () => move.mutate(last, { onSuccess: () => told.done(t('piece.undone')), onError: told.failed })
      : null;

  /** Dropped on a place. */
  const put = async (meetingId: string, { slot, tableId }: Place): Promise<void> => {
    const moves = [{ meetingId, slot, tableId }];
    try {
      const effect = await askEffect(version.id, version.version, moves);
      if (!isWorse(effect)) make(moves);
      else setPlanned({ moves, effect, swap: await swapWith(effect, moves[0]!) });
    } catch (error) {
      told.failed(error);
    }
  };

  /** The one that stands there and this one change places, where that can be. */
  const swapWith = async (
    effect: MoveEffect,
    { meetingId, slot, tableId }: Move,
  ): Promise<PlannedMove['swap']> => {
    const there = version.pieces.find((each) => each.slot === slot && each.tableId === tableId);
    const mine = placeOf(meetingId);
    if (!there || !mine.slot || there.isLocked || effect.blocked.length > 0) return null;
    const moves = [
      { meetingId, slot, tableId },
      { ...mine, meetingId: there.meetingId },
    ];
    const swapped = await askEffect(version.id, version.version, moves);
    return swapped.blocked.length === 0 && swapped.after.held >= swapped.before.held
      ? { moves, effect: swapped }
      : null;
  };

  return {
    planned,
    forget: () => setPlanned(null),
    isBusy: move.isPending || lock.isPending,
    make: (moves: Move[]) => make(moves, planned?.effect.displaced),
    put,
    undo,
    takeOut: (meetingId: string) => make([{ meetingId, slot: null, tableId: null }]),
    setLock: (meetingId: string, isLocked: boolean) =>
      lock.mutate(
        { id: version.id, version: version.version, meetingIds: [meetingId], isLocked },
        { onError: told.failed },
      ),
  };
}
