import { Module } from '@nestjs/common';
import { BringInForce } from './application/ceremony/stage/bring-in-force.js';
import { InForceRound } from './jobs/ceremony/stage/in-force.round.js';

@Module({ providers: [BringInForce, InForceRound] })
export class StageJobsModule {}
