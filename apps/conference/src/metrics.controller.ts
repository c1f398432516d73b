import { Controller, Get, Header, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { may } from '#contracts/actor';
import { DomainError } from '#contracts/domain-error';
import { Public, isLocalRequest, type ZijinRequest } from '#platform/http';
import { Metrics } from '#platform/metrics';

/** For a collector on the same computer, and for administrators. */
@ApiExcludeController()
@Controller('metrics')
export class MetricsController {
  constructor(private readonly metrics: Metrics) {}

  @Get()
  @Public()
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  show(@Req() request: ZijinRequest): Promise<string> {
    const { actor } = request;
    if (!isLocalRequest(request) && !(actor && may(actor, 'installation.administer')))
      throw new DomainError('access.forbidden');
    return this.metrics.registry.metrics();
  }
}
