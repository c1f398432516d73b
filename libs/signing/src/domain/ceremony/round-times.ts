export interface RoundTime {
  roundId: string;
  startsAt: Date;
  endsAt: Date;
}

const MINUTE_MS = 60_000;

/** When each round is to begin and end, one after another; null as long as nobody knows when the ceremony begins. */
export function roundTimes(
  startsAt: string | null,
  rounds: readonly { id: string; minutes: number }[],
): RoundTime[] | null {
  if (startsAt === null) return null;
  let at = Date.parse(startsAt);
  return rounds.map(({ id, minutes }) => {
    const begins = at;
    at += minutes * MINUTE_MS;
    return { roundId: id, startsAt: new Date(begins), endsAt: new Date(at) };
  });
}

/** Who signs is on the way to the stage before, and leaves it after. */
const AROUND_MS = 5 * MINUTE_MS;

/** When people of a round are needed: around it, or in the whole session where nobody planned its minutes. */
export function neededTimes(
  session: { startsAt: string; endsAt: string },
  rounds: readonly { id: string; minutes: number }[],
): RoundTime[] {
  const isPlanned = rounds.every(({ minutes }) => minutes > 0);
  return (roundTimes(session.startsAt, rounds) ?? []).map(({ roundId, startsAt, endsAt }) =>
    isPlanned
      ? {
          roundId,
          startsAt: new Date(startsAt.getTime() - AROUND_MS),
          endsAt: new Date(endsAt.getTime() + AROUND_MS),
        }
      : { roundId, startsAt: new Date(session.startsAt), endsAt: new Date(session.endsAt) },
  );
}
