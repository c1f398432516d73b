import { Module } from '@nestjs/common';
import { AgreementsHttpModule } from './agreements-http.module.js';
import { StageHttpModule } from './stage-http.module.js';

@Module({ imports: [AgreementsHttpModule, StageHttpModule] })
export class SigningHttpModule {}
