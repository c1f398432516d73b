import { Module } from '@nestjs/common';
import { LiveModule } from '#platform/live';
import { GiveCommand } from './application/ceremony/stage/give-command.js';
import { ReadStage } from './application/ceremony/stage/read-stage.js';
import { RunStage } from './application/ceremony/stage/run-stage.js';
import { WatchStage } from './application/ceremony/stage/watch-stage.js';
import { CeremonyStageController } from './http/ceremony/stage/stage.controller.js';

/** The ceremony on stage: rehearsed and live, followed by consoles and screens. */
@Module({
  imports: [LiveModule],
  controllers: [CeremonyStageController],
  providers: [GiveCommand, ReadStage, RunStage, WatchStage],
})
export class StageHttpModule {}
