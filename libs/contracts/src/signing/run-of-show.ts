import type { AgreementKindKey, AgreementState, SigningAct } from './agreements.js';

/** Colours of the big screen at a ceremony. */
export const stageThemes = ['purple-gold', 'red-gold', 'blue'] as const;
export type StageTheme = (typeof stageThemes)[number];

/** 签约仪式: planned, gone through at least once, on, over. */
export const ceremonyStates = ['planned', 'rehearsed', 'live', 'done'] as const;
export type CeremonyState = (typeof ceremonyStates)[number];

export interface ShowSigner {
  name: string;
  title: string;
  /** The registration, where the signer is a registered person. */
  personId: string | null;
}

export interface ShowParty {
  id: string;
  organisationId: string;
  nameZh: string;
  nameEn: string;
  /** Address of the organisation's logo on this server, or null. */
  logo: string | null;
  /** Who signs: the substitute, where one stands in. */
  signatory: ShowSigner;
  /** Who could sign instead; while the substitute stands in, the one who was to sign. */
  substitute: ShowSigner | null;
  isSubstituted: boolean;
  /** Position on stage, counted from 1 at the audience's left, within the round. */
  place: number;
}

export interface ShowAgreement {
  id: string;
  kindId: string;
  number: string;
  titleZh: string;
  titleEn: string;
  /** The line under the pair on the big screen; empty = none. */
  captionZh: string;
  captionEn: string;
  state: AgreementState;
  parties: ShowParty[];
}

export interface ShowRound {
  id: string;
  titleZh: string;
  titleEn: string;
  /** The one kind of the round; null = mixed. */
  kindId: string | null;
  /** Who hands the plaques or documents over. */
  handedBy: string;
  /** What the host says. */
  scriptZh: string;
  scriptEn: string;
  minutes: number;
  agreements: ShowAgreement[];
}

export interface ShowKind {
  id: string;
  key: AgreementKindKey | null;
  nameZh: string;
  nameEn: string;
  pluralZh: string;
  pluralEn: string;
  act: SigningAct;
  /** #rrggbb */
  colour: string;
}

export const ceremonyLimits = {
  rounds: 60,
  /** Agreements that are signed at once. */
  perRound: 12,
  perRoundUsual: 4,
  minutes: 240,
  script: 2000,
} as const;

/** All that a ceremony shows and says, in order: what the console, the call sheet, the booklet and the big screen share. */
export interface RunOfShow {
  ceremonyId: string;
  conferenceId: string;
  titleZh: string;
  titleEn: string;
  theme: StageTheme;
  /** When it is to begin, ISO 8601; null as long as no session of signing has a time. */
  startsAt: string | null;
  timeZone: string;
  kinds: ShowKind[];
  rounds: ShowRound[];
}
