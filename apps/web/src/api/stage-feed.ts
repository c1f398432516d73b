import { useEffect, useState } from 'react';
import type { StageEvent, StageSnapshot } from '#contracts/signing/stage';

/** The server speaks every 5 s; a line that is silent for longer than two of these is lost. */
const SILENT_MS = 12_000;
const AGAIN_MS = 2000;

export interface StageFeed {
  /** The last there was; it stays when the network is gone. */
  snapshot: StageSnapshot | null;
  isConnected: boolean;
  /** How many consoles and screens are open, this one included. */
  watchers: { console: number; screen: number };
  /** By how much the server's clock is ahead of this one, in ms. */
  clockAheadMs: number;
}

const nothing: StageFeed = {
  snapshot: null,
  isConnected: false,
  watchers: { console: 0, screen: 0 },
  clockAheadMs: 0,
};

/** One more event of the run; what is known already is not taken twice. Null where something in between is missing. */
function withEvent(snapshot: StageSnapshot, event: StageEvent): StageSnapshot | null {
  const last = snapshot.events.at(-1)?.seq ?? 0;
  if (event.seq <= last) return snapshot;
  return event.seq === last + 1 ? { ...snapshot, events: [...snapshot.events, event] } : null;
}

/** What happens on a conference's stage, as it happens: all of it first, then each command. */
export function useStageFeed(conferenceId: string, as: 'console' | 'screen'): StageFeed {
  const [feed, setFeed] = useState(nothing);
  useEffect(() => {
    let source: EventSource | undefined;
    let heardAt = Date.now();
    let again: ReturnType<typeof setTimeout> | undefined;
    const lose = (): void =>
      setFeed((before) => (before.isConnected ? { ...before, isConnected: false } : before));
    const open = (): void => {
      clearTimeout(again);
      source?.close();
      heardAt = Date.now();
      const opened = new EventSource(
        `/api/v1/conferences/${encodeURIComponent(conferenceId)}/ceremony/stage/live?as=${as}`,
      );
      source = opened;
      const on = <T>(name: string, then: (data: T) => void): void =>
        opened.addEventListener(name, ({ data }: MessageEvent<string>) => {
          heardAt = Date.now();
          then(JSON.parse(data) as T);
        });
      on<StageSnapshot>('snapshot', (snapshot) =>
        setFeed((before) => ({
          ...before,
          snapshot,
          isConnected: true,
          clockAheadMs: Date.parse(snapshot.now) - Date.now(),
        })),
      );
      on<StageEvent>('command', (event) =>
        setFeed((before) => {
          const snapshot = before.snapshot && withEvent(before.snapshot, event);
          if (!snapshot) queueMicrotask(open);
          return snapshot ? { ...before, snapshot } : before;
        }),
      );
      on<Partial<StageFeed['watchers']>>('watchers', ({ console = 0, screen = 0 }) =>
        setFeed((before) => ({ ...before, watchers: { console, screen } })),
      );
      on<number>('beat', () => undefined);
      opened.addEventListener('error', () => {
        lose();
        // refused for good as far as the browser is concerned: a server that restarts answers so for a moment
        if (opened.readyState === EventSource.CLOSED) again = setTimeout(open, AGAIN_MS);
      });
    };
    const watch = setInterval(() => {
      if (Date.now() - heardAt < SILENT_MS) return;
      lose();
      open();
    }, 1000);
    open();
    window.addEventListener('online', open);
    window.addEventListener('offline', lose);
    return () => {
      clearInterval(watch);
      clearTimeout(again);
      source?.close();
      window.removeEventListener('online', open);
      window.removeEventListener('offline', lose);
    };
  }, [conferenceId, as]);
  return feed;
}
