import { ApiProperty } from '@nestjs/swagger';
import { ceremonyStates, type CeremonyState, type RunOfShow } from '#contracts/signing/run-of-show';
import { runModes, type RunMode, type StageEvent } from '#contracts/signing/stage';

export class StageRunView {
  id: string;
  @ApiProperty({ enum: runModes, enumName: 'RunMode' })
  mode: RunMode;
  number: number;
  startedAt: string;
  endedAt: string | null;
}

/** What consoles and screens go on from; the same comes first in the stream. */
export class CeremonyStageView {
  @ApiProperty({ type: StageRunView, nullable: true })
  run: StageRunView | null;
  /** Its shape stands in the contract: run-of-show.ts. */
  @ApiProperty({ type: Object })
  show: RunOfShow;
  /** Their shape stands in the contract: stage.ts. */
  @ApiProperty({ type: [Object] })
  events: StageEvent[];
  @ApiProperty({ enum: ceremonyStates, enumName: 'CeremonyState' })
  ceremonyState: CeremonyState;
  now: string;
  /** The plan was changed since the run took it. */
  isPlanChanged: boolean;
}

export class CommandTakenView {
  seq: number;
  /** False where it came too late or changed nothing. */
  hadEffect: boolean;
}
