/** Records by which a person can be named without saying the address: the reader of a mail, or who is on record. */
export const mailPersonKinds = ['mail', 'registration', 'invitation', 'representative'] as const;
export type MailPersonKind = (typeof mailPersonKinds)[number];
