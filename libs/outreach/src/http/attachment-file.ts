import { StreamableFile } from '@nestjs/common';
import type { AttachmentFile } from '../application/read-mail-source.js';

/** Types a browser cannot run; every other one is sent as plain bytes. */
const HARMLESS = /^(image\/(png|jpeg|gif)|application\/pdf|text\/calendar)$/;

/** A download, never a page: whatever a mail carries must not run here. */
export const attachmentFile = ({ filename, contentType, content }: AttachmentFile): StreamableFile =>
  new StreamableFile(content, {
    type: HARMLESS.test(contentType) ? contentType : 'application/octet-stream',
    disposition: `attachment; filename*=UTF-8''${encodeURIComponent(filename)}`,
    length: content.length,
  });
