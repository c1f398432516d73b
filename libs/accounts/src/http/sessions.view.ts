export class SignInSessionView {
  id: string;
  /** The session that asks. */
  isCurrent: boolean;
  /** The browser in words: `Chrome · Windows`. */
  device: string;
  address: string;
  createdAt: string;
  lastSeenAt: string;
}

export class SessionListView {
  items: SignInSessionView[];
  nextCursor: string | null;
}
