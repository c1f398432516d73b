import { useMutation } from '@tanstack/react-query';
import { answer, client } from './client.js';
import { useKeepRegistration } from './registration.js';
import type { Schemas } from './schemas.js';

/** The new registration, of the one who has the place now. */
export function useHandOverRegistration(id: string) {
  const keep = useKeepRegistration();
  return useMutation({
    mutationFn: (body: Schemas['SuccessorDto']) =>
      answer(client.POST('/api/v1/registrations/{id}/hand-over', { params: { path: { id } }, body })),
    onSuccess: keep,
  });
}

export function useNameContact(id: string) {
  const keep = useKeepRegistration();
  return useMutation({
    mutationFn: (isContact: boolean) =>
      answer(
        client.POST('/api/v1/registrations/{id}/contact', { params: { path: { id } }, body: { isContact } }),
      ),
    onSuccess: keep,
  });
}
