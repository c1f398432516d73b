/** Gathers the values of one statement. */
export class Values {
  readonly list: unknown[] = [];

  /** Its place in the statement: `$3`. */
  add = (value: unknown): string => `$${this.list.push(value)}`;
}
