type Path = (string | number)[];

/** The fields in what a form tells as changed: `{parties: [, {signatoryName: 'x'}]}` → `[['parties', 1, 'signatoryName']]`. */
export function changedPaths(changed: unknown, above: Path = []): Path[] {
  if (typeof changed !== 'object' || changed === null) return above.length > 0 ? [above] : [];
  return Object.entries(changed).flatMap(([key, value]) =>
    changedPaths(value, [...above, Array.isArray(changed) ? Number(key) : key]),
  );
}
