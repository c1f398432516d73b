import { ApiProperty } from '@nestjs/swagger';

export const mailFaults = ['no-worker', 'no-server', 'stuck'] as const;

export class MailHealthView {
  /** Mails that could leave now. */
  due: number;
  /** How long the first of them has been due. */
  oldestDueSeconds: number;
  /** Why nothing leaves; null when all is well. */
  @ApiProperty({ enum: mailFaults, enumName: 'MailFault', nullable: true })
  fault: (typeof mailFaults)[number] | null;
}
