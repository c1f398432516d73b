import { Module } from '@nestjs/common';
import { AgreementsHttpModule } from './agreements-http.module.js';
import { CeremonyHttpModule } from './ceremony-http.module.js';
import { EvidenceHttpModule } from './evidence-http.module.js';
import { MilestonesHttpModule } from './milestones-http.module.js';
import { StageHttpModule } from './stage-http.module.js';

@Module({
  imports: [
    AgreementsHttpModule,
    CeremonyHttpModule,
    EvidenceHttpModule,
    MilestonesHttpModule,
    StageHttpModule,
  ],
})
export class SigningHttpModule {}
