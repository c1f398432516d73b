import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import type { Call } from '#platform/call';
import { Needs, TheCall } from '#platform/http';
import { ReadAgreementFigures } from '../../application/milestones/read-agreement-figures.js';
import { AgreementFiguresView, CampaignAgreementFiguresView } from './agreement-figures.view.js';

@Controller()
export class AgreementFiguresController {
  constructor(private readonly figures: ReadAgreementFigures) {}

  @Get('conferences/:conferenceId/agreement-figures')
  @Needs('signing.read')
  ofConference(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
  ): Promise<AgreementFiguresView> {
    return this.figures.ofConference(call, conferenceId);
  }

  @Get('campaigns/:campaignId/agreement-figures')
  @Needs('signing.read')
  ofCampaign(
    @TheCall() call: Call,
    @Param('campaignId', ParseUUIDPipe) campaignId: string,
  ): Promise<CampaignAgreementFiguresView> {
    return this.figures.ofCampaign(call, campaignId);
  }
}
