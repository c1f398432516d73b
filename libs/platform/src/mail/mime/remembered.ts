/** Keeps the last answers of a pure function of texts: the mails of one conference share subject, sender and file names. */
export function remembered<Args extends string[], Answer>(
  answer: (...args: Args) => Answer,
  atMost = 100,
): (...args: Args) => Answer {
  const known = new Map<string, Answer>();
  return (...args) => {
    const key = args.join('\n');
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    const made = answer(...args);
    if (known.size >= atMost) known.clear();
    known.set(key, made);
    return made;
  };
}
