import { PickType } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsIn, IsOptional, IsUUID } from 'class-validator';
import { Block, OptionalBlock, OptionalLine, Whole } from '#platform/http';
import { DockingLinkDto } from '../items/own-items.dto.js';

export const answerLengths = { team: 1000, approach: 4000, evidence: 2000, words: 1000 } as const;

export class AnswerDto extends DockingLinkDto {
  @Block(answerLengths.team)
  team: string;

  @Block(answerLengths.approach)
  approach: string;

  @OptionalBlock(answerLengths.evidence)
  evidence?: string | null;

  /** An achievement or expertise of the same person. */
  @IsOptional()
  @IsUUID()
  achievementId?: string | null;
}

export class NewAnswerDto extends AnswerDto {
  @IsUUID()
  demandId: string;
}

export class EditAnswerDto extends AnswerDto {
  @IsUUID()
  answerId: string;

  /** The one that was on the page. */
  @Whole(1, 2_000_000_000)
  version: number;
}

export class AnswerLinkDto extends DockingLinkDto {
  @IsUUID()
  answerId: string;
}

export class AnswerFileDto extends AnswerLinkDto {
  @IsUUID()
  fileId: string;
}

export class DemandLinkDto extends DockingLinkDto {
  @IsUUID()
  demandId: string;
}

export class AnswerWordsDto extends AnswerLinkDto {
  @Block(answerLengths.words)
  words: string;
}

export class DecideAnswerDto extends AnswerLinkDto {
  @IsIn(['choose', 'decline'])
  decision: 'choose' | 'decline';

  /** To the university, with the decision. */
  @OptionalBlock(answerLengths.words)
  words?: string | null;

  /** The one that was on the page. */
  @Whole(1, 2_000_000_000)
  version: number;
}

export class OrganiserDecisionDto extends PickType(DecideAnswerDto, ['decision', 'words', 'version']) {}

export class CandidateQuery {
  /** Search words: name, organisation, what they present. */
  @OptionalLine(100)
  q?: string | null;
}

export class AskDto {
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  registrationIds: string[];
}
