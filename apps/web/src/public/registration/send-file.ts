import type { ParticipantType } from '#contracts/vocabulary';
import { sendFormFile } from '../../api/form-files.js';
import type { SendFile } from '../../ui/form-fields/field-props.js';

/** Sends files that answer this conference's questions to this type. */
export const sendFileTo =
  (slug: string, participantType: ParticipantType): SendFile =>
  (field, file, onProgress) =>
    sendFormFile(slug, { participantType, field: field.key }, file, onProgress);
