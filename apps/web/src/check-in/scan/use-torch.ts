import { useEffect, useState } from 'react';

/** The torch beside a phone's camera; the browser's types do not know it yet. */
interface TorchCapabilities extends MediaTrackCapabilities {
  torch?: boolean;
}

export function useTorch(track: MediaStreamTrack | null) {
  const [isOn, setIsOn] = useState(false);
  useEffect(() => setIsOn(false), [track]);
  const isSupported = (track?.getCapabilities?.() as TorchCapabilities | undefined)?.torch === true;
  function toggle(): void {
    const next = !isOn;
    track
      ?.applyConstraints({ advanced: [{ torch: next } as MediaTrackConstraintSet] })
      .then(() => setIsOn(next))
      .catch(() => undefined); // the phone keeps it off, when hot for one
  }
  return { isSupported, isOn, toggle };
}
