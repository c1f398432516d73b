export type CameraFault = 'denied' | 'missing' | 'insecure' | 'busy' | 'failed';
export type CameraState = 'off' | 'starting' | 'on' | CameraFault;

/** Between two looks at the picture; leaves the phone time for everything else. */
const LOOK_MS = 80;

const faults: Record<string, CameraFault> = {
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NotFoundError: 'missing',
  OverconstrainedError: 'missing',
  NotReadableError: 'busy',
  AbortError: 'busy',
};

interface CameraListener {
  onState: (state: CameraState, track: MediaStreamTrack | null) => void;
  onCode: (code: string) => void;
}

/** Opens the camera into a video element and reads codes from it until the returned function closes it. */
export function openCameraSession(video: HTMLVideoElement, listener: CameraListener): () => void {
  const closed = new AbortController();
  const tell = (state: CameraState, track: MediaStreamTrack | null = null): void => {
    if (!closed.signal.aborted) listener.onState(state, track);
  };
  const run = async (): Promise<void> => {
    tell('starting');
    if (!navigator.mediaDevices?.getUserMedia) return tell('insecure');
    const stream = await openCamera();
    const stop = (): void => stream.getTracks().forEach((track) => track.stop());
    closed.signal.addEventListener('abort', stop);
    try {
      if (closed.signal.aborted) return stop();
      video.srcObject = stream;
      await video.play();
      tell('on', stream.getVideoTracks()[0]);
      await readCodes(video, closed.signal, listener.onCode);
    } catch (error) {
      stop();
      throw error;
    }
  };
  run().catch((error: Error) => tell(faults[error.name] ?? 'failed'));
  return () => closed.abort();
}

const openCamera = (): Promise<MediaStream> =>
  navigator.mediaDevices.getUserMedia({
    audio: false,
    video: { facingMode: { ideal: 'environment' }, width: { ideal: 1280 }, height: { ideal: 720 } },
  });

async function readCodes(
  video: HTMLVideoElement,
  closed: AbortSignal,
  onCode: (code: string) => void,
): Promise<void> {
  const { createCodeReader } = await import('./code-reader.js');
  const read = createCodeReader();
  while (!closed.aborted) {
    const code = video.readyState >= video.HAVE_CURRENT_DATA ? await read(video) : null;
    if (code && !closed.aborted) onCode(code);
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}
