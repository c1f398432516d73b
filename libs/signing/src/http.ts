import { Module } from '@nestjs/common';
import { AgreementsHttpModule } from './agreements-http.module.js';
import { MilestonesHttpModule } from './milestones-http.module.js';

@Module({ imports: [AgreementsHttpModule, MilestonesHttpModule] })
export class SigningHttpModule {}
