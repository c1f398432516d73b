/** How to reach a person who stands for an organisation. */
export interface RepresentativeFacts {
  name: string;
  title: string | null;
  /** E.164. */
  mobile: string | null;
  /** Lower case. */
  email: string | null;
}

type Contacts = { mobile: string | null; email: string | null };

const bare = ({ mobile, email }: Contacts): boolean => mobile === null && email === null;

const contradicts = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && one !== other;

/**
 * Which of the same-named people of one organisation the wanted one is: by mobile, else by e-mail, else the only one
 * whose details do not contradict. Null when it is somebody new.
 */
export function sameRepresentative<T extends Omit<RepresentativeFacts, 'name'>>(
  sameName: readonly T[],
  wanted: Omit<RepresentativeFacts, 'name'>,
): T | null {
  const byMobile = sameName.find((one) => wanted.mobile !== null && one.mobile === wanted.mobile);
  const byEmail = sameName.find((one) => wanted.email !== null && one.email === wanted.email);
  if (byMobile || byEmail) return byMobile ?? byEmail ?? null;
  const byName = bare(wanted) && sameName.find(bare);
  if (byName) return byName;
  const possible = sameName.filter(
    (one) => !contradicts(one.mobile, wanted.mobile) && !contradicts(one.email, wanted.email),
  );
  return possible.length === 1 ? possible[0]! : null;
}

/**
 * The facts after hearing of a known person again. A trusted source replaces what it states; anybody else only fills
 * what was missing, so that a stranger cannot redirect somebody's mail.
 */
export function mergedRepresentative<T extends RepresentativeFacts>(
  known: T,
  heard: RepresentativeFacts,
  isTrusted: boolean,
): T {
  const pick = (old: string | null, said: string | null): string | null =>
    isTrusted ? (said ?? old) : (old ?? said);
  return {
    ...known,
    title: pick(known.title, heard.title),
    mobile: pick(known.mobile, heard.mobile),
    email: pick(known.email, heard.email),
  };
}
