import { useEffect, useRef, useState, type PointerEvent as ReactPointerEvent, type RefObject } from 'react';
import { snap, STEP } from '#contracts/programme/moves';
import type { EditorSession } from '../draft/editor-session.js';

/** Where the pointer would drop it: a place on the timetable, the unscheduled list, or nowhere. */
export type DropTarget = { from: number; roomId: string | null } | 'shelf' | null;

export interface Dragging {
  id: string;
  what: 'move' | 'resize';
  target: DropTarget;
  /** The length while resizing. */
  minutes: number;
  /** Of the pointer, for what floats along. */
  x: number;
  y: number;
}

interface Drop {
  move(id: string, to: { from: number; roomId: string | null }): void;
  resize(id: string, minutes: number): void;
  unschedule(id: string): void;
}

interface Geometry {
  /** Minute of the upper edge. */
  from: number;
  /** Pixels of a minute. */
  scale: number;
  roomIds: readonly (string | null)[];
}

const THRESHOLD = 4;
const EDGE = 48;

/** Dragging with mouse, pen or finger; Esc calls it off. `area` is the timetable without its headings. */
export function useGridDrag(area: RefObject<HTMLElement | null>, geometry: Geometry, drop: Drop) {
  const [dragging, setDragging] = useState<Dragging | null>(null);
  const wasDragged = useRef(false);
  const stop = useRef<(() => void) | null>(null);
  const now = useRef({ geometry, drop });
  useEffect(() => {
    now.current = { geometry, drop };
  });
  useEffect(() => () => stop.current?.(), []);

  const targetAt = (x: number, y: number, grab: number): DropTarget => {
    const { from, scale, roomIds } = now.current.geometry;
    const box = area.current?.getBoundingClientRect();
    if (document.elementFromPoint(x, y)?.closest('[data-shelf]')) return 'shelf';
    if (!box || x < box.left || x >= box.right || y < box.top || y > box.bottom) return null;
    const column = Math.min(roomIds.length - 1, Math.floor(((x - box.left) / box.width) * roomIds.length));
    return { from: snap(from + (y - box.top) / scale - grab), roomId: roomIds[column] ?? null };
  };

  const start = (event: ReactPointerEvent, session: EditorSession, what: 'move' | 'resize'): void => {
    if (event.button !== 0) return;
    const began = { x: event.clientX, y: event.clientY };
    const block = (event.currentTarget as HTMLElement).closest('[data-session]');
    const top = block?.getBoundingClientRect().top ?? began.y;
    const grab = (began.y - top) / now.current.geometry.scale;
    let last: Dragging | null = null;
    wasDragged.current = false;

    const move = (moved: PointerEvent): void => {
      const { clientX: x, clientY: y } = moved;
      if (!last && Math.hypot(x - began.x, y - began.y) < THRESHOLD) return;
      moved.preventDefault();
      wasDragged.current = true;
      if (y < EDGE) window.scrollBy(0, -12);
      else if (y > window.innerHeight - EDGE) window.scrollBy(0, 12);
      const longer = snap((y - began.y) / now.current.geometry.scale);
      last = {
        id: session.id,
        what,
        target: what === 'move' ? targetAt(x, y, grab) : null,
        minutes: what === 'resize' ? Math.max(STEP, session.minutes + longer) : session.minutes,
        x,
        y,
      };
      setDragging(last);
    };
    const end = (isDropped: boolean): void => {
      stop.current = null;
      removeEventListener('pointermove', move);
      removeEventListener('pointerup', up);
      removeEventListener('pointercancel', cancel);
      removeEventListener('keydown', escape, true);
      setDragging(null);
      if (!isDropped || !last) return;
      const { drop: on } = now.current;
      if (last.what === 'resize') on.resize(last.id, last.minutes);
      else if (last.target === 'shelf') on.unschedule(last.id);
      else if (last.target) on.move(last.id, last.target);
    };
    const up = (): void => end(true);
    const cancel = (): void => end(false);
    const escape = (pressed: KeyboardEvent): void => {
      if (pressed.key !== 'Escape') return;
      pressed.stopPropagation();
      end(false);
    };
    addEventListener('pointermove', move, { passive: false });
    addEventListener('pointerup', up);
    addEventListener('pointercancel', cancel);
    addEventListener('keydown', escape, true);
    stop.current = () => end(false);
  };

  return {
    dragging,
    start,
    /** Whether the click that follows is the end of a drag; asked once. */
    takeDragged(): boolean {
      const was = wasDragged.current;
      wasDragged.current = false;
      return was;
    },
  };
}
