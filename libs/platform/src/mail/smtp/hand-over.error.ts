/** Where a mail was when it was not taken. */
export type HandOverStage =
  /** No mail was spoken of: the sender's server was not reached, or did not let us in. */
  | 'connecting'
  | 'signing-in'
  /** The server answered to sender, recipient or letters. */
  | 'refused'
  /** The connection broke before a letter had left. */
  | 'before-letters'
  /** It broke after letters had left: only the server knows whether it took the mail. */
  | 'after-letters';

/** A mail that was not taken, as far as we know. */
export class HandOverError extends Error {
  constructor(
    readonly stage: HandOverStage,
    words: string,
    /** The reply's three digits, where there was a reply. */
    readonly code?: number,
  ) {
    super(words);
  }
}

/** The process stops: the mail was not begun. */
export class NotBegun extends Error {}
