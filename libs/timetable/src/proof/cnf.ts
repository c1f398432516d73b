/** Clauses in the making: variables from 1, a negative number is the negation. */
export class Cnf {
  variables = 0;
  readonly clauses: number[][] = [];

  variable(): number {
    return ++this.variables;
  }

  add(...literals: number[]): void {
    this.clauses.push(literals);
  }

  /** At most one of them: pairwise while that is short, then by a chain (C. Sinz, CP 2005). */
  atMostOne(literals: number[]): void {
    if (literals.length <= 6) {
      literals.forEach((a, i) => literals.slice(i + 1).forEach((b) => this.add(-a, -b)));
      return;
    }
    let chain = this.variable();
    this.add(-literals[0]!, chain);
    literals.slice(1).forEach((literal, at) => {
      this.add(-literal, -chain);
      if (at === literals.length - 2) return;
      const next = this.variable();
      this.add(-chain, next);
      this.add(-literal, next);
      chain = next;
    });
  }

  /** A variable that is true if and only if one of them is. */
  either(literals: number[]): number {
    if (literals.length === 1) return literals[0]!;
    const one = this.variable();
    for (const literal of literals) this.add(-literal, one);
    this.add(-one, ...literals);
    return one;
  }
}
