export interface TableToFill {
  id: string;
  seats: number;
  hostId: string | null;
}

export interface Seated {
  tableId: string;
  organisationId: string;
}

export interface PersonToSeat {
  id: string;
  organisationId: string;
  wishId: string | null;
}

export interface Spread {
  seats: { personId: string; tableId: string }[];
  /** For whom no seat was left. */
  left: string[];
}

/**
 * Seats people at tables: who leads a table at that table, who wished for a topic there while seats last, everybody else
 * where the fewest of their organisation sit, and of those where it is emptiest. Never more than a table's seats. Who
 * sits already stays. The same people in the same order give the same seats.
 */
export function spreadSeats(
  tables: readonly TableToFill[],
  seated: readonly Seated[],
  people: readonly PersonToSeat[],
): Spread {
  const filled = new Map(tables.map(({ id }) => [id, [] as string[]]));
  for (const { tableId, organisationId } of seated) filled.get(tableId)?.push(organisationId);
  const free = ({ id, seats }: TableToFill): number => seats - filled.get(id)!.length;
  const seats: Spread['seats'] = [];
  const sit = (person: PersonToSeat, table: TableToFill): void => {
    filled.get(table.id)!.push(person.organisationId);
    seats.push({ personId: person.id, tableId: table.id });
  };
  const wishers: PersonToSeat[] = [];
  for (const person of people) {
    const led = tables.find(({ hostId }) => hostId === person.id);
    if (led && free(led) > 0) sit(person, led);
    else wishers.push(person);
  }
  const others: PersonToSeat[] = [];
  for (const person of wishers) {
    const wished = tables.find(({ id }) => id === person.wishId);
    if (wished && free(wished) > 0) sit(person, wished);
    else others.push(person);
  }
  const left: string[] = [];
  for (const person of bySizeOfOrganisation(others)) {
    const of = ({ id }: TableToFill): number =>
      filled.get(id)!.filter((organisationId) => organisationId === person.organisationId).length;
    const share = (table: TableToFill): number => filled.get(table.id)!.length / table.seats;
    const [best] = tables
      .filter((table) => free(table) > 0)
      .toSorted((a, b) => of(a) - of(b) || share(a) - share(b));
    if (best) sit(person, best);
    else left.push(person.id);
  }
  return { seats, left };
}

/** The largest groups first: they are the hardest to spread. */
function bySizeOfOrganisation(people: readonly PersonToSeat[]): PersonToSeat[] {
  const size = new Map<string, number>();
  for (const { organisationId } of people) size.set(organisationId, (size.get(organisationId) ?? 0) + 1);
  return people.toSorted((a, b) => size.get(b.organisationId)! - size.get(a.organisationId)!);
}
