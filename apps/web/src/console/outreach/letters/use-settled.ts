import { useEffect, useState } from 'react';

/** The value a breath after its last change, so that typing asks once. Its content counts, not its identity. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  const text = JSON.stringify(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(JSON.parse(text) as T), 250);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
