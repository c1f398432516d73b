/** A content that no try can send; the message is shown in the mail log. */
export class Unsendable extends Error {}
