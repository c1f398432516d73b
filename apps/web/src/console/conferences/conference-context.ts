import { createContext, use } from 'react';
import type { Conference } from '../../api/conferences.js';

export const ConferenceContext = createContext<Conference | null>(null);

/** The conference whose pages these are. */
export function useThisConference(): Conference {
  const conference = use(ConferenceContext);
  if (!conference) throw new Error('this page belongs below /console/conferences/:conferenceId');
  return conference;
}
