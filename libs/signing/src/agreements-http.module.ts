import { Module } from '@nestjs/common';

/** Agreements: kinds, parties, texts, confirmation. */
@Module({})
export class AgreementsHttpModule {}
