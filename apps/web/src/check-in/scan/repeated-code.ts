/** The same code is not taken again until it has been out of sight for this long. */
const PAUSE_MS = 2000;

/** Lets a code through once, however long it is held before the camera. */
export function createRepeatGate(): (code: string, nowMs: number) => boolean {
  let lastCode = '';
  let lastSeen = 0;
  return (code, nowMs) => {
    const isRepeated = code === lastCode && nowMs - lastSeen < PAUSE_MS;
    lastCode = code;
    lastSeen = nowMs;
    return !isRepeated;
  };
}
