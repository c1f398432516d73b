import { ApiProperty } from '@nestjs/swagger';
import { currencies, type Currency } from '#contracts/signing/agreements';

export class KindFiguresView {
  kindId: string;
  nameZh: string;
  nameEn: string;
  pluralZh: string;
  pluralEn: string;
  colour: string;
  agreements: number;
  signed: number;
  inForce: number;
  stalled: number;
}

export class AmountFiguresView {
  @ApiProperty({ enum: currencies, enumName: 'Currency' })
  currency: Currency;
  /** Of agreements that are signed or in force. */
  agreed: number;
  /** Of their milestones. */
  reached: number;
}

export class MilestoneFiguresView {
  pending: number;
  overdue: number;
  reached: number;
}

/** Each count is of the rows that the list of the same filter shows. */
export class AgreementFiguresView {
  /** Withdrawn ones left out. */
  agreements: number;
  /** In force ones included. */
  signed: number;
  inForce: number;
  stalled: number;
  kinds: KindFiguresView[];
  /** By currency, never added across. */
  amounts: AmountFiguresView[];
  milestones: MilestoneFiguresView;
}

export class ConferenceAgreementFiguresView {
  conferenceId: string;
  titleZh: string;
  titleEn: string;
  figures: AgreementFiguresView;
}

export class CampaignAgreementFiguresView {
  total: AgreementFiguresView;
  /** Those whose agreements the reader may see, the first first. */
  conferences: ConferenceAgreementFiguresView[];
}
