import type { MailSettings } from '#config';
import { senderOf } from '../mime/sender.js';

/**
 * Where a mail comes back to. With BOUNCE_ADDRESS every mail has an address of its own (VERP): `bounces@city.example` →
 * `bounces+<mail id>@city.example`, which tells the mail even when a bounce quotes nothing of it.
 */
export function bounceAddress({ bounceAddress: bounces, from }: MailSettings, mailId: string): string {
  if (!bounces) return senderOf(from).address;
  const at = bounces.lastIndexOf('@');
  return `${bounces.slice(0, at)}+${mailId}${bounces.slice(at)}`;
}

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

/** The mail id in an address of the kind above, or in a Message-ID of ours; null where there is none. */
export const mailIdIn = (text: string): string | null =>
  new RegExp(`(?:\\+|<|^)(${UUID})@`, 'i').exec(text)?.[1]?.toLowerCase() ?? null;
