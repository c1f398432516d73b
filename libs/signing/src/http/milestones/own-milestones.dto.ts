import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsISO8601, IsNumber, IsOptional, IsString, IsUUID, Length, Max, Min } from 'class-validator';
import { agreementLimits } from '#contracts/signing/agreements';
import {
  cooperationAnswers,
  milestoneLimits,
  milestoneProposals,
  type CooperationAnswer,
  type MilestoneProposal,
} from '#contracts/signing/milestones';
import { Line, OptionalBlock } from '#platform/http';

/** The token of a party's personal link travels in the body, so that no log keeps it. */
export class MilestonesLinkDto {
  @IsString()
  @Length(1, 200)
  token: string;
}

export class OwnReportDto extends MilestonesLinkDto {
  @IsUUID()
  milestoneId: string;

  /** Who says it. */
  @Line(agreementLimits.name)
  name: string;

  @IsIn(milestoneProposals)
  @ApiProperty({ enum: milestoneProposals, enumName: 'MilestoneProposal' })
  proposes: MilestoneProposal;

  /** With `later` the reason. */
  @OptionalBlock(milestoneLimits.words)
  words?: string | null;

  /** Reached so far, all together. */
  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 2, allowNaN: false, allowInfinity: false })
  @Min(0)
  @Max(agreementLimits.amount)
  amount?: number | null;

  /** `2024-05-12`, with `later`. */
  @IsOptional()
  @IsISO8601({ strict: true })
  @Length(10, 10)
  laterOn?: string | null;
}

export class OwnAnswerDto extends MilestonesLinkDto {
  @Line(agreementLimits.name)
  name: string;

  @IsIn(cooperationAnswers)
  @ApiProperty({ enum: cooperationAnswers, enumName: 'CooperationAnswer' })
  answer: CooperationAnswer;

  @OptionalBlock(milestoneLimits.words)
  words?: string | null;
}
