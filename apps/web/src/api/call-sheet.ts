import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, client } from './client.js';
import type { Schemas } from './schemas.js';

export type CallSheet = Schemas['CallSheetView'];
export type CallSheetRound = Schemas['CallSheetRoundView'];
export type CallSheetParty = Schemas['CallSheetPartyView'];
export type CallSheetPerson = Schemas['CallSheetPersonView'];
export type Phone = Schemas['PhoneView'];

/** A colleague's call sheet by right, or a helper's by link. */
export type SheetDoor = { conferenceId: string } | { token: string };

const base = '/api/v1/conferences/{conferenceId}/ceremony/call-sheet';
/** Who has arrived, and which round is on, changes while one looks. */
const REFRESH_MS = 3000;

const keyOf = (door: SheetDoor) => ['call-sheet', 'token' in door ? door.token : door.conferenceId];

const open = (door: SheetDoor): Promise<CallSheet> =>
  answer(
    'token' in door
      ? client.POST('/api/v1/public/call-sheet/open', { body: door })
      : client.GET(base, { params: { path: door } }),
  );

export const useCallSheet = (door: SheetDoor) =>
  useQuery({
    queryKey: keyOf(door),
    queryFn: () => open(door),
    retry: false,
    refetchInterval: REFRESH_MS,
  });

export function useStandIn(door: SheetDoor) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ partyId, isSubstituted }: { partyId: string; isSubstituted: boolean }) =>
      answer(
        'token' in door
          ? client.POST('/api/v1/public/call-sheet/stand-in', { body: { ...door, partyId, isSubstituted } })
          : client.PUT(`${base}/parties/{partyId}/stand-in`, {
              params: { path: { ...door, partyId } },
              body: { isSubstituted },
            }),
      ),
    onSuccess: (sheet) => queries.setQueryData(keyOf(door), sheet),
  });
}

export const usePhones = (door: SheetDoor) =>
  useMutation({
    mutationFn: (partyId: string) =>
      answer(
        'token' in door
          ? client.POST('/api/v1/public/call-sheet/phones', { body: { ...door, partyId } })
          : client.POST(`${base}/parties/{partyId}/phones`, { params: { path: { ...door, partyId } } }),
      ),
  });
