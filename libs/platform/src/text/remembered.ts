/** The function with its last `most` answers kept: for what is pure, costly and asked again and again. */
export function remembered<Parts extends (string | null)[]>(
  most: number,
  work: (...parts: Parts) => string,
): (...parts: Parts) => string {
  const answers = new Map<string, string>();
  return (...parts) => {
    const key = JSON.stringify(parts);
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = work(...parts);
    if (answers.size >= most) answers.delete(answers.keys().next().value!);
    answers.set(key, answer);
    return answer;
  };
}
