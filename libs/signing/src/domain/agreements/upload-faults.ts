import type { ErrorCode } from '#contracts/errors/index';
import type { UploadFault } from '#documents/uploads';

/** Why an attachment is refused, by what was recognised in it. */
export const uploadFaults: Record<UploadFault, ErrorCode> = {
  empty: 'upload.empty',
  'wrong-kind': 'upload.wrong-kind',
  'image-too-large': 'upload.image-too-large',
  'unpacks-too-large': 'upload.unpacks-too-large',
  'has-macros': 'upload.has-macros',
};
