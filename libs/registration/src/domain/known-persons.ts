export interface PersonMarks {
  mobile: string | null;
  email: string | null;
  personKey: string;
}

const marksOf = ({ mobile, email, personKey }: PersonMarks): string[] => [
  ...(mobile ? [`m ${mobile}`] : []),
  ...(email ? [`e ${email} ${personKey}`] : []),
];

/** Who is on the list already, by the same marks as the database's unique indexes. */
export class KnownPersons {
  private readonly marks = new Set<string>();

  constructor(persons: readonly PersonMarks[]) {
    for (const person of persons) this.add(person);
  }

  /** False, and nothing kept, when the person is known: same mobile number, or same e-mail address and name. */
  add(person: PersonMarks): boolean {
    const mine = marksOf(person);
    if (mine.some((mark) => this.marks.has(mark))) return false;
    for (const mark of mine) this.marks.add(mark);
    return true;
  }

  /** Takes back what `add` kept. */
  forget(person: PersonMarks): void {
    for (const mark of marksOf(person)) this.marks.delete(mark);
  }
}
