import { Module } from '@nestjs/common';
import { AgreementsHttpModule } from './agreements-http.module.js';
import { EvidenceHttpModule } from './evidence-http.module.js';

@Module({ imports: [AgreementsHttpModule, EvidenceHttpModule] })
export class SigningHttpModule {}
