const key = (id: string): string => `zijin.file.${id}`;

/** The name a sent file had, for as long as this window is open; the answer itself holds the id alone. */
export function rememberFileName({ id, name }: { id: string; name: string }): void {
  try {
    sessionStorage.setItem(key(id), name);
  } catch {
    // storage refused: the page says «uploaded» instead
  }
}

export function fileNameOf(id: string): string | null {
  try {
    return sessionStorage.getItem(key(id));
  } catch {
    return null;
  }
}
