import { Type } from 'class-transformer';
import { IsIn, IsObject, IsOptional, IsUUID, Matches, ValidateNested } from 'class-validator';
import { DomainError } from '#contracts/domain-error';
import {
  runModes,
  stageCommandKinds,
  stageLimits,
  type CueId,
  type RunMode,
  type StageCommand,
  type StageCommandKind,
} from '#contracts/signing/stage';
import { Line, OptionalLine, Whole } from '#platform/http';
import { watcherKinds, type WatcherKind } from '../../../application/ceremony/stage/watch-stage.js';

const CUE = /^(opening|end|(title|pairs|totals):[0-9a-f-]{36})$/;
const Cue = () => Matches(CUE);

export class StartRunDto {
  @IsIn(runModes)
  mode: RunMode;
}

export class WatchQuery {
  /** Counted, and told to all who watch. */
  @IsIn(watcherKinds)
  as: WatcherKind;
}

export class SignerDto {
  @Line(100)
  name: string;

  @OptionalLine(100)
  title?: string | null;
}

/** What a console wants; which fields count says the kind. */
export class StageCommandDto {
  @IsIn(stageCommandKinds)
  kind: StageCommandKind;

  /** Of next and back: where the console stood. */
  @IsOptional()
  @Cue()
  from?: string;

  @IsOptional()
  @Cue()
  to?: string;

  @IsOptional()
  @IsUUID()
  roundId?: string;

  /** Of move: the round before which it comes; none = last. */
  @IsOptional()
  @IsUUID()
  before?: string | null;

  @IsOptional()
  @IsUUID()
  agreementId?: string;

  @OptionalLine(stageLimits.reason)
  reason?: string | null;

  @IsOptional()
  @IsUUID()
  partyId?: string;

  /** Who signs instead; none = the signatory. */
  @IsOptional()
  @ValidateNested()
  @Type(() => SignerDto)
  signer?: SignerDto | null;

  /** Of undo: what is taken back. */
  @IsOptional()
  @IsUUID()
  eventId?: string;
}

export class GiveCommandDto {
  /** Of the console's making: the same command sent again is done once. */
  @IsUUID()
  id: string;

  /** The run it is meant for. */
  @IsUUID()
  runId: string;

  /** The tab that gives it. */
  @IsUUID()
  console: string;

  /** Number of the last command that the console knew. */
  @Whole(0, 1_000_000)
  base: number;

  @IsObject()
  @ValidateNested()
  @Type(() => StageCommandDto)
  command: StageCommandDto;
}

const given = <T>(value: T | null | undefined): T => {
  if (value === null || value === undefined) throw new DomainError('input.unreadable');
  return value;
};

/** @throws DomainError input.unreadable where the kind's own field is missing */
export function commandOf(dto: StageCommandDto): StageCommand {
  const { kind } = dto;
  switch (kind) {
    case 'next':
    case 'back':
      return { kind, from: given(dto.from) as CueId };
    case 'go':
      return { kind, to: given(dto.to) as CueId };
    case 'hold':
    case 'resume':
    case 'black':
    case 'unblack':
    case 'adopt':
      return { kind };
    case 'skip':
    case 'bring-back':
    case 'sign-round':
      return { kind, roundId: given(dto.roundId) };
    case 'move':
      return { kind, roundId: given(dto.roundId), before: dto.before ?? null };
    case 'sign':
    case 'unsign':
    case 'reinstate':
      return { kind, agreementId: given(dto.agreementId) };
    case 'withdraw':
      return { kind, agreementId: given(dto.agreementId), reason: given(dto.reason) };
    case 'substitute': {
      const { signer } = dto;
      return {
        kind,
        partyId: given(dto.partyId),
        signer: signer ? { name: signer.name, title: signer.title ?? '' } : null,
      };
    }
    case 'undo':
      return { kind, eventId: given(dto.eventId) };
  }
}
