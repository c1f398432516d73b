import { Module } from '@nestjs/common';
import { AgreementsHttpModule } from './agreements-http.module.js';
import { CeremonyHttpModule } from './ceremony-http.module.js';
import { EvidenceHttpModule } from './evidence-http.module.js';

@Module({ imports: [AgreementsHttpModule, CeremonyHttpModule, EvidenceHttpModule] })
export class SigningHttpModule {}
