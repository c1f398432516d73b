import { ApiProperty } from '@nestjs/swagger';

export class SubscriptionView {
  /** Masked: `l***@firm.example`. */
  address: string;
  isUnsubscribed: boolean;
  /** Of the mail that carried the link. */
  @ApiProperty({ enum: ['zh', 'en'], enumName: 'Language' })
  language: 'zh' | 'en';
}
