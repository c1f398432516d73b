const key = (token: string): string => `zijin.opened.${token}`;

/** Whether the button of this link was pressed in this browser session. */
export function wasOpened(token: string): boolean {
  try {
    return sessionStorage.getItem(key(token)) !== null;
  } catch {
    return false; // storage refused: the button is asked for again
  }
}

export function rememberOpened(token: string): void {
  try {
    sessionStorage.setItem(key(token), '1');
  } catch {
    // storage refused: the button is asked for again
  }
}
