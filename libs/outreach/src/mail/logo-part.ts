import type { MailAttachment, MailLogo } from '#platform/mail';
import { shownSize } from '../domain/letter/shown-size.js';
import type { LetterGround } from './letter-ground.js';

const CID = 'logo';

/** The organiser's sign inside the mail, so that no reader's program has to fetch it from anywhere. */
export function logoPart({
  logo,
  organiser,
}: LetterGround): { shown: MailLogo; file: MailAttachment } | null {
  if (!logo) return null;
  return {
    shown: { cid: CID, alt: organiser.zh || organiser.en, ...shownSize(logo) },
    file: {
      filename: logo.mediaType === 'image/png' ? 'logo.png' : 'logo.jpg',
      content: logo.content,
      contentType: logo.mediaType,
      cid: CID,
    },
  };
}
