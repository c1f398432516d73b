import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { useConferences, type ConferenceRow } from '../../api/conferences.js';

const kept = 'zijin.conference';
const inAddress = /^\/console\/conferences\/([0-9a-f-]{36})/;

/** The conference of the address, else the one looked at last, else the next one. */
export function useCurrentConference(): {
  conference: ConferenceRow | undefined;
  conferences: ConferenceRow[];
} {
  const { pathname } = useLocation();
  const list = useConferences({ limit: 200 });
  const conferences = list.data?.items ?? [];
  const wanted = inAddress.exec(pathname)?.[1];

  useEffect(() => {
    if (wanted) sessionStorage.setItem(kept, wanted);
  }, [wanted]);

  const id = wanted ?? sessionStorage.getItem(kept);
  const conference = conferences.find((each) => each.id === id) ?? (wanted ? undefined : nextOf(conferences));
  return { conference, conferences };
}

function nextOf(conferences: readonly ConferenceRow[]): ConferenceRow | undefined {
  const now = Date.now();
  const open = conferences.filter(
    ({ endsAt, state }) => Date.parse(endsAt) >= now && state !== 'cancelled' && state !== 'archived',
  );
  const soonest = open.sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))[0];
  return soonest ?? [...conferences].sort((a, b) => Date.parse(b.startsAt) - Date.parse(a.startsAt))[0];
}
