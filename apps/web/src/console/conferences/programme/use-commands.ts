import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Clash } from '#contracts/programme/clashes';
import { moveTo, resize, shiftAfter, swap, unschedule } from '#contracts/programme/moves';
import { endOf, isPlaced } from '#contracts/programme/slots';
import type { EditorSession } from './draft/editor-session.js';
import type { Draft } from './draft/use-draft.js';
import type { Column } from './grid/timetable.js';
import type { Wording } from './wording.js';

/** Everything that can be done to the draft, each step said aloud with the clashes it leaves. */
export function useCommands(
  draft: Draft,
  columns: readonly Column[],
  wording: Wording,
  clashesIn: (sessions: readonly EditorSession[]) => Clash[],
) {
  const { t } = useTranslation('programme');
  const [said, say] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const { sessions } = draft;

  const commit = (next: EditorSession[], words: string): void => {
    draft.change(next);
    const count = clashesIn(next).length;
    say(`${words} ${count === 0 ? t('said.noClashes') : t('said.clashes', { count })}`);
  };
  const find = (id: string, list = sessions): EditorSession => list.find((session) => session.id === id)!;
  const placeWords = (id: string, next: readonly EditorSession[]): string => {
    const session = find(id, [...next]);
    return t('said.moved', {
      title: wording.title(session),
      time: wording.time(session),
      room: wording.room(session),
    });
  };

  const commands = {
    move(id: string, to: { from: number; roomId: string | null }): void {
      const { from, roomId } = find(id);
      if (from === to.from && roomId === to.roomId) return;
      const next = moveTo(sessions, id, to);
      commit(next, placeWords(id, next));
    },
    nudge(session: EditorSession, minutes: number): void {
      commands.move(session.id, { from: session.from! + minutes, roomId: session.roomId });
    },
    changeRoom(session: EditorSession, by: 1 | -1): void {
      const column = columns.findIndex(({ roomId }) => roomId === session.roomId) + by;
      const next = columns[column];
      if (next) commands.move(session.id, { from: session.from!, roomId: next.roomId });
      else say(t(by < 0 ? 'said.firstRoom' : 'said.lastRoom'));
    },
    resize(id: string, minutes: number): void {
      const next = resize(sessions, id, minutes);
      const session = find(id, next);
      if (session.minutes === find(id).minutes || !isPlaced(session)) return;
      commit(
        next,
        t('said.resized', {
          title: wording.title(session),
          minutes: session.minutes,
          end: wording.clock(endOf(session)),
        }),
      );
    },
    unschedule(id: string): void {
      if (find(id).from === null) return;
      commit(unschedule(sessions, id), t('said.unscheduled', { title: wording.title(find(id)) }));
    },
    chooseForSwap(session: EditorSession): void {
      if (chosen === null || !sessions.some(({ id }) => id === chosen)) {
        setChosen(session.id);
        say(t('said.swapFirst', { title: wording.title(session) }));
        return;
      }
      setChosen(null);
      if (chosen === session.id) return say(t('said.swapOff'));
      const words = { one: wording.title(find(chosen)), other: wording.title(session) };
      commit(swap(sessions, chosen, session.id), t('said.swapped', words));
    },
    shift(after: number, minutes: number): void {
      const count = sessions.filter((session) => isPlaced(session) && session.from >= after).length;
      if (count > 0 && minutes !== 0)
        commit(shiftAfter(sessions, after, minutes), t('said.shifted', { count, minutes }));
    },
    apply(session: EditorSession): void {
      const isNew = !sessions.some(({ id }) => id === session.id);
      const next = isNew
        ? [...sessions, session]
        : sessions.map((each) => (each.id === session.id ? session : each));
      commit(next, placeWords(session.id, next));
    },
    remove(id: string): void {
      const title = wording.title(find(id));
      commit(
        sessions.filter((session) => session.id !== id),
        t('said.removed', { title }),
      );
    },
    undo(): void {
      if (!draft.canUndo) return;
      draft.undo();
      say(t('said.undone'));
    },
    redo(): void {
      if (!draft.canRedo) return;
      draft.redo();
      say(t('said.redone'));
    },
  };
  return { commands, said, chosen };
}
