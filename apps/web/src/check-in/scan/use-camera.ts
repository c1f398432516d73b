import { useEffect, useRef, useState } from 'react';
import { openCameraSession, type CameraState } from './camera-session.js';

const wishKey = 'zijin.door-camera';

function keptWish(): boolean {
  try {
    return localStorage.getItem(wishKey) === 'on';
  } catch {
    return false;
  }
}

function keepWish(isWished: boolean): void {
  try {
    localStorage.setItem(wishKey, isWished ? 'on' : 'off');
  } catch {
    // storage refused: asked again next time
  }
}

function useIsVisible(): boolean {
  const [isVisible, setIsVisible] = useState(!document.hidden);
  useEffect(() => {
    const look = (): void => setIsVisible(!document.hidden);
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  return isVisible;
}

/** Open once wished for and as long as the page is in sight; the wish lasts on this device. */
export function useCamera(onCode: (code: string) => void) {
  const video = useRef<HTMLVideoElement>(null);
  const handler = useRef(onCode);
  const [isWished, setIsWished] = useState(keptWish);
  /** Counts the tries, so that one after a fault begins anew. */
  const [attempt, setAttempt] = useState(0);
  const [{ state, track }, setSession] = useState<{ state: CameraState; track: MediaStreamTrack | null }>({
    state: 'starting',
    track: null,
  });
  const isOpen = useIsVisible() && isWished;
  useEffect(() => {
    handler.current = onCode;
  });

  useEffect(() => {
    if (!isOpen || !video.current) return;
    return openCameraSession(video.current, {
      onState: (next, its) => setSession({ state: next, track: its }),
      onCode: (code) => handler.current(code),
    });
  }, [isOpen, attempt]);

  function wish(on: boolean): void {
    setIsWished(on);
    if (on) setAttempt((count) => count + 1);
    keepWish(on);
  }

  return {
    video,
    state: isOpen ? state : ('off' as const),
    track: isOpen ? track : null,
    start: () => wish(true),
    stop: () => wish(false),
  };
}
