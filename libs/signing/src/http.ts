import { Module } from '@nestjs/common';
import { AgreementsHttpModule } from './agreements-http.module.js';

@Module({ imports: [AgreementsHttpModule] })
export class SigningHttpModule {}
