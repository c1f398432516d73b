export interface Timed {
  id: string;
  /** ISO 8601, UTC. */
  startsAt: string;
  endsAt: string;
}

/** Two of the chosen sessions that take place at the same time, one of them newly chosen; null when there are none. */
export function clashOf<Session extends Timed>(
  chosen: readonly Session[],
  added: ReadonlySet<string>,
): [Session, Session] | null {
  for (const [at, one] of chosen.entries())
    for (const other of chosen.slice(at + 1)) {
      const isNew = added.has(one.id) || added.has(other.id);
      if (isNew && one.startsAt < other.endsAt && other.startsAt < one.endsAt) return [one, other];
    }
  return null;
}
