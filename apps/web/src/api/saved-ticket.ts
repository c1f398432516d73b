import type { Schemas } from './schemas.js';

export interface SavedTicket {
  view: Schemas['TicketView'];
  /** When the server said so (ISO). */
  asOf: string;
}

const key = (token: string): string => `zijin.ticket.${token}`;

/** Keeps the last view on the device, so that the code can be shown where there is no network. */
export function saveTicket(token: string, view: Schemas['TicketView']): SavedTicket {
  const saved = { view, asOf: new Date().toISOString() };
  try {
    localStorage.setItem(key(token), JSON.stringify(saved));
  } catch {
    // storage full or refused: the page then works online only
  }
  return saved;
}

export function readTicket(token: string): SavedTicket | null {
  try {
    const saved = JSON.parse(localStorage.getItem(key(token)) ?? 'null') as SavedTicket | null;
    return saved?.view && saved.asOf ? saved : null;
  } catch {
    return null;
  }
}

export function forgetTicket(token: string): void {
  try {
    localStorage.removeItem(key(token));
  } catch {
    // storage refused: nothing was kept
  }
}
