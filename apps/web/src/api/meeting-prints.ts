import { answer, client } from './client.js';
import { saveFile } from './invitations.js';

export const prints = ['people', 'tables', 'rooms'] as const;
export type Print = (typeof prints)[number];

const askFor = (conferenceId: string, print: Print, registrationId?: string) => {
  const path = { conferenceId };
  const parseAs = 'blob' as const;
  switch (print) {
    case 'people':
      return client.GET('/api/v1/conferences/{conferenceId}/meetings/print/people.pdf', {
        params: { path, query: registrationId ? { registrationId } : {} },
        parseAs,
      });
    case 'tables':
      return client.GET('/api/v1/conferences/{conferenceId}/meetings/print/tables.pdf', {
        params: { path },
        parseAs,
      });
    case 'rooms':
      return client.GET('/api/v1/conferences/{conferenceId}/meetings/print/rooms.pdf', {
        params: { path },
        parseAs,
      });
  }
};

/** The timetable as it stands, as a PDF in the page's language; of `people` also one person's alone. */
export async function downloadPrint(
  conferenceId: string,
  print: Print,
  registrationId?: string,
): Promise<void> {
  const call = askFor(conferenceId, print, registrationId);
  const file = (await answer(call)) as unknown as Blob;
  saveFile(file, (await call).response, 'timetable.pdf');
}
