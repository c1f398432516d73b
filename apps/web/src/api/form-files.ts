import i18next from 'i18next';
import type { ParticipantType } from '#contracts/vocabulary';
import { serverLanguage } from '../i18n/language.js';
import { problemOf } from './problem.js';
import type { Schemas } from './schemas.js';

export type UploadedFile = Schemas['UploadedFileView'];

/**
 * Sends the file that answers a question. By XMLHttpRequest, as fetch does not tell how far an upload has come.
 * @throws Problem with the server's sentence
 */
export function sendFormFile(
  slug: string,
  question: { participantType: ParticipantType; field: string },
  file: File,
  onProgress: (percent: number) => void,
): Promise<UploadedFile> {
  const body = new FormData();
  body.append('file', file);
  const request = new XMLHttpRequest();
  request.open('POST', `/api/v1/public/conferences/${slug}/form-files?${new URLSearchParams(question)}`);
  request.setRequestHeader('Accept-Language', serverLanguage());
  request.responseType = 'json';
  return new Promise((resolve, reject) => {
    request.upload.onprogress = ({ loaded, total }) => onProgress(Math.round((loaded / total) * 100));
    request.onerror = () => reject(new Error(i18next.t('problem.unreachable')));
    request.onload = () =>
      request.status < 300
        ? resolve(request.response as UploadedFile)
        : reject(problemOf(request.status, request.response));
    request.send(body);
  });
}
