import { useEffect, useRef, useState, type RefObject } from 'react';

export type CameraState = 'off' | 'starting' | 'on' | CameraFault;
export type CameraFault = 'denied' | 'missing' | 'insecure' | 'busy' | 'failed';

/** Between two looks at the picture; leaves the phone time for everything else. */
const LOOK_MS = 80;
const wishKey = 'zijin.door-camera';

const faults: Record<string, CameraFault> = {
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NotFoundError: 'missing',
  OverconstrainedError: 'missing',
  NotReadableError: 'busy',
  AbortError: 'busy',
};

function keptWish(): boolean {
  try {
    return localStorage.getItem(wishKey) === 'on';
  } catch {
    return false;
  }
}

/** The camera's life: opened once wished for, closed with the page or when it goes out of sight. */
export function useCamera(video: RefObject<HTMLVideoElement | null>, onCode: (code: string) => void) {
  const [isWished, setIsWished] = useState(keptWish);
  const [isVisible, setIsVisible] = useState(!document.hidden);
  const [state, setState] = useState<CameraState>('off');
  const [track, setTrack] = useState<MediaStreamTrack | null>(null);
  const handler = useRef(onCode);
  useEffect(() => {
    handler.current = onCode;
  });

  useEffect(() => {
    const look = (): void => setIsVisible(!document.hidden);
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);

  useEffect(() => {
    if (!isWished || !isVisible) {
      setState('off');
      return;
    }
    let isOver = false;
    let stream: MediaStream | undefined;
    const run = async (): Promise<void> => {
      setState('starting');
      if (!navigator.mediaDevices?.getUserMedia) return setState('insecure');
      try {
        const opened = await openCamera();
        stream = opened;
        const element = video.current;
        if (isOver || !element) return stop(opened);
        element.srcObject = opened;
        await element.play();
        setTrack(opened.getVideoTracks()[0] ?? null);
        setState('on');
        await readCodes(element, () => isOver, (code) => handler.current(code));
      } catch (error) {
        if (!isOver) setState(faults[(error as Error).name] ?? 'failed');
        if (stream) stop(stream);
      }
    };
    void run();
    return () => {
      isOver = true;
      setTrack(null);
      if (stream) stop(stream);
    };
  }, [isWished, isVisible, video]);

  function wish(on: boolean): void {
    setIsWished(on);
    try {
      localStorage.setItem(wishKey, on ? 'on' : 'off');
    } catch {
      // storage refused: asked again next time
    }
  }

  return { state, track, start: () => wish(true), stop: () => wish(false) };
}

const openCamera = (): Promise<MediaStream> =>
  navigator.mediaDevices.getUserMedia({
    audio: false,
    video: { facingMode: { ideal: 'environment' }, width: { ideal: 1280 }, height: { ideal: 720 } },
  });

const stop = (stream: MediaStream): void => stream.getTracks().forEach((track) => track.stop());

async function readCodes(
  video: HTMLVideoElement,
  isOver: () => boolean,
  onCode: (code: string) => void,
): Promise<void> {
  const { createCodeReader } = await import('./code-reader.js');
  const read = createCodeReader();
  while (!isOver()) {
    const code = video.readyState >= video.HAVE_CURRENT_DATA ? await read(video) : null;
    if (code && !isOver()) onCode(code);
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}
