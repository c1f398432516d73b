import { useEffect } from 'react';

const key = (token: string, of: string): string => `zijin.docking.${of}.${token.slice(-12)}`;

/** What was typed here before and not sent; null when nothing was. */
export function readDraft<Values extends object>(token: string, of: string): Values | null {
  try {
    const kept = JSON.parse(localStorage.getItem(key(token, of)) ?? 'null') as unknown;
    return typeof kept === 'object' && kept !== null && !Array.isArray(kept) ? (kept as Values) : null;
  } catch {
    return null; // storage refused, or a foreign value
  }
}

export function clearDraft(token: string, of: string): void {
  try {
    localStorage.removeItem(key(token, of));
  } catch {
    // storage refused: there was no draft either
  }
}

/** Keeps what is typed on this device until it is sent; `null` keeps nothing. */
export function useDraft(token: string, of: string, values: object | null): void {
  const text = values && JSON.stringify(values);
  useEffect(() => {
    if (text === null) return;
    try {
      localStorage.setItem(key(token, of), text);
    } catch {
      // storage full or refused: the page itself still holds the input
    }
  }, [token, of, text]);
}
