import { ApiProperty } from '@nestjs/swagger';
import { registrationStates, type RegistrationState } from '#contracts/vocabulary';
import { FormDefinitionView } from '../forms/form.view.js';

/** Somebody whose registration this person looks after. */
export class CompanionView {
  registrationId: string;
  name: string;
  title: string | null;
  /** Masked. */
  mobile: string | null;
  /** Masked. */
  email: string | null;
  @ApiProperty({ enum: registrationStates, enumName: 'RegistrationState' })
  state: RegistrationState;
  /** Place in the waiting list, from 1; null unless waiting. */
  position: number | null;
  hasConsented: boolean;
  hasArrived: boolean;
  mayCancel: boolean;
  mayHandOver: boolean;
  /** Has no address, and so no link: ticket and answers open for whoever looks after this person. */
  mayOpen: boolean;
}

export class CompanionsView {
  items: CompanionView[];
  /** How many more this person may register along now. */
  left: number;
  /** How many in all, by the rules of the conference. */
  limit: number;
  /** The organisation's contact, who sees everybody of it. */
  isContact: boolean;
}

/** What an edit starts from. */
export class OwnEditView {
  version: number;
  name: string;
  title: string | null;
  /** Masked: a new one replaces it. */
  mobile: string | null;
  /** Masked: a new one replaces it. */
  email: string | null;
  @ApiProperty({ enum: ['zh', 'en'] })
  language: 'zh' | 'en';
  /** Until when changes are taken. */
  until: string;
  /** Whether the organisers look at a change again; the place stays meanwhile. */
  asksApproval: boolean;
  /** The version of the form; 0 = nothing is asked. */
  formVersion: number;
  definition: FormDefinitionView;
  /** The own answers to it, by the key of the question. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  answers: Record<string, unknown>;
  /** Signed up for, whether with a place or waiting. */
  sessionIds: string[];
}

export class HandedOverView {
  /** Who has the place now. */
  name: string;
  @ApiProperty({ enum: registrationStates, enumName: 'RegistrationState' })
  state: RegistrationState;
}
