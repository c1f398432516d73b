import type { NoteTable, NotesWish } from '../../../api/note-taking.js';

type ItemNote = Omit<NonNullable<NotesWish['items']>[number], 'itemId'>;
export type Presence = NoteTable['people'][number]['presence'];

/** What was typed and ticked at one table, and nothing else. */
export interface TypedNotes {
  note?: string;
  items: Record<string, ItemNote>;
  people: Record<string, Presence>;
}

/** By table. */
export type KeptNotes = Record<string, TypedNotes>;

export const nothingTyped: TypedNotes = { items: {}, people: {} };

const isEmpty = ({ note, items, people }: TypedNotes): boolean =>
  note === undefined && Object.keys(items).length === 0 && Object.keys(people).length === 0;

/** `more` over `before`, field by field. */
export function addTyped(before: TypedNotes = nothingTyped, more: Partial<TypedNotes>): TypedNotes {
  const items = { ...before.items };
  for (const [id, changes] of Object.entries(more.items ?? {})) items[id] = { ...items[id], ...changes };
  const note = more.note ?? before.note;
  return { ...(note === undefined ? {} : { note }), items, people: { ...before.people, ...more.people } };
}

/** What of `kept` has been typed anew since `sent` left; null when nothing has. */
export function withoutSent(kept: TypedNotes, sent: TypedNotes): TypedNotes | null {
  const rest: TypedNotes = { items: {}, people: {} };
  if (kept.note !== undefined && kept.note !== sent.note) rest.note = kept.note;
  for (const [id, item] of Object.entries(kept.items)) {
    const before = sent.items[id];
    if (before?.note !== item.note || before?.outcome !== item.outcome) rest.items[id] = item;
  }
  for (const [id, presence] of Object.entries(kept.people))
    if (!(id in sent.people) || sent.people[id] !== presence) rest.people[id] = presence;
  return isEmpty(rest) ? null : rest;
}

export const wishOf = (roundtableId: string, { note, items, people }: TypedNotes): NotesWish => ({
  roundtableId,
  ...(note === undefined ? {} : { note }),
  items: Object.entries(items).map(([itemId, item]) => ({ itemId, ...item })),
  people: Object.entries(people).map(([registrationId, presence]) => ({ registrationId, presence })),
});

const key = (token: string): string => `zijin.notes.${token.slice(-12)}`;

/** What was typed on this device and has not arrived yet. */
export function readKept(token: string): KeptNotes {
  try {
    const kept = JSON.parse(localStorage.getItem(key(token)) ?? '{}') as unknown;
    return typeof kept === 'object' && kept !== null && !Array.isArray(kept) ? (kept as KeptNotes) : {};
  } catch {
    return {}; // storage refused, or a foreign value
  }
}

export function writeKept(token: string, kept: KeptNotes): void {
  try {
    if (Object.keys(kept).length === 0) localStorage.removeItem(key(token));
    else localStorage.setItem(key(token), JSON.stringify(kept));
  } catch {
    // storage full or refused: the page itself still holds the notes
  }
}
