import type { Candidate } from '../recipient.js';

export interface Share {
  people: number;
  organisations: number;
}

/** How the people divide by what `markOf` says of each, the largest share first; the mark stands under `name`. */
export function sharesOf<Name extends string, Mark>(
  people: readonly Candidate[],
  markOf: (person: Candidate) => Mark,
  name: Name,
): (Share & Record<Name, Mark>)[] {
  const shares = new Map<Mark, { people: number; organisations: Set<string> }>();
  for (const person of people) {
    const mark = markOf(person);
    const share = shares.get(mark) ?? { people: 0, organisations: new Set<string>() };
    share.people += 1;
    share.organisations.add(person.organisationId);
    shares.set(mark, share);
  }
  return [...shares]
    .map(
      ([mark, share]) =>
        ({ [name]: mark, people: share.people, organisations: share.organisations.size }) as Share &
          Record<Name, Mark>,
    )
    .toSorted((a, b) => b.people - a.people);
}
