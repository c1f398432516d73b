import { useState } from 'react';

/** The torch beside a phone's camera; the browser's types do not know it yet. */
interface TorchCapabilities extends MediaTrackCapabilities {
  torch?: boolean;
}

export function useTorch(track: MediaStreamTrack | null) {
  const [lit, setLit] = useState<MediaStreamTrack | null>(null);
  const isOn = track !== null && lit === track;
  const isSupported = (track?.getCapabilities?.() as TorchCapabilities | undefined)?.torch === true;
  function toggle(): void {
    track
      ?.applyConstraints({ advanced: [{ torch: !isOn } as MediaTrackConstraintSet] })
      .then(() => setLit(isOn ? null : track))
      .catch(() => undefined); // the phone keeps it off, when hot for one
  }
  return { isSupported, isOn, toggle };
}
