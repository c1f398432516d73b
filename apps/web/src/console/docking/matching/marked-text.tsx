interface MarkedTextProps {
  text: string;
  /** In UTF-16 units, in order, without overlap. */
  marks: readonly { start: number; end: number }[];
}

/** A text with what it shares with another one marked. */
export function MarkedText({ text, marks }: MarkedTextProps) {
  const pieces: React.ReactNode[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    pieces.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  pieces.push(text.slice(at));
  return <>{pieces}</>;
}
