import { useEffect, useState } from 'react';

const OFTEN_MS = 15_000;

/** The time (ISO), often enough for a page that marks what is on now. */
export function useMinute(): string {
  const [now, setNow] = useState(() => new Date().toISOString());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date().toISOString()), OFTEN_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
