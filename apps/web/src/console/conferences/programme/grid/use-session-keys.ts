import type { KeyboardEvent } from 'react';
import { STEP } from '#contracts/programme/moves';
import type { EditorSession } from '../draft/editor-session.js';

export interface KeyCommands {
  nudge(session: EditorSession, minutes: number): void;
  changeRoom(session: EditorSession, by: 1 | -1): void;
  resize(session: EditorSession, minutes: number): void;
  unschedule(session: EditorSession): void;
  chooseForSwap(session: EditorSession): void;
}

/** What the keys do to the session they are pressed on; Enter is the button's own click. */
export const sessionKeys =
  (commands: KeyCommands) =>
  (event: KeyboardEvent, session: EditorSession): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isPlaced = session.from !== null;
    const act = (does: () => void): void => {
      event.preventDefault();
      does();
    };
    switch (event.key) {
      case 'ArrowUp':
      case 'ArrowDown': {
        const by = event.key === 'ArrowUp' ? -STEP : STEP;
        if (!isPlaced) return;
        if (event.shiftKey) act(() => commands.resize(session, session.minutes + by));
        else act(() => commands.nudge(session, by));
        return;
      }
      case 'ArrowLeft':
      case 'ArrowRight':
        if (isPlaced) act(() => commands.changeRoom(session, event.key === 'ArrowLeft' ? -1 : 1));
        return;
      case 'u':
      case 'U':
        if (isPlaced) act(() => commands.unschedule(session));
        return;
      case 's':
      case 'S':
        act(() => commands.chooseForSwap(session));
    }
  };
