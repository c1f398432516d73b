import type { Answers } from '#contracts/form/form-definition';
import type { ParticipantType } from '#contracts/vocabulary';

/** A colleague registered along. */
export interface ColleagueValues {
  name: string;
  mobile: string;
  email: string;
  title: string;
  /** Own answers; null = as the person who registers answers, but for files. */
  answers: Answers | null;
  /** Own sessions; null = those of the person who registers. */
  sessionIds: string[] | null;
}

export interface OrganisationValues {
  /** Of the organisation chosen from the list; '' while it is only typed. */
  organisationId: string;
  organisationName: string;
  creditCode: string;
}

/** What the form holds; the consent is never kept in the draft. */
export interface RegistrationValues extends OrganisationValues {
  participantType: ParticipantType;
  name: string;
  mobile: string;
  email: string;
  title: string;
  /** By question, of every type and version answered so far: nothing is lost on the way. */
  answers: Answers;
  sessionIds: string[];
  colleagues: ColleagueValues[];
  consent: boolean;
}

export const emptyRegistration: RegistrationValues = {
  participantType: 'enterprise-representative',
  organisationId: '',
  organisationName: '',
  creditCode: '',
  name: '',
  mobile: '',
  email: '',
  title: '',
  answers: {},
  sessionIds: [],
  colleagues: [],
  consent: false,
};

export const emptyColleague: ColleagueValues = {
  name: '',
  mobile: '',
  email: '',
  title: '',
  answers: null,
  sessionIds: null,
};
