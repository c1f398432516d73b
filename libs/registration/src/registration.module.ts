import { Module } from '@nestjs/common';
import { Engagements } from './application/engagements.js';
import { TimelineSources } from './application/timeline/timeline-sources.js';

/** The registries where other contexts have their say; import it to register there. */
@Module({ providers: [Engagements, TimelineSources], exports: [Engagements, TimelineSources] })
export class RegistrationModule {}
