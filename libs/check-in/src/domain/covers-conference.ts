interface Hours {
  opensAt: Date | null;
  closesAt: Date | null;
}

/** Whether at every moment of the conference at least one point checks in; null is no limit. */
export function coversConference(
  points: readonly Hours[],
  { startsAt, endsAt }: { startsAt: Date; endsAt: Date },
): boolean {
  const spans = points
    .map(
      ({ opensAt, closesAt }) => [opensAt?.getTime() ?? -Infinity, closesAt?.getTime() ?? Infinity] as const,
    )
    .toSorted(([a], [b]) => a - b);
  let covered = startsAt.getTime();
  for (const [from, to] of spans) if (from <= covered && to > covered) covered = to;
  return covered >= endsAt.getTime();
}
