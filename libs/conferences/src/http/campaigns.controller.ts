import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import type { Call } from '#platform/call';
import { Needs, PageQuery, TheCall } from '#platform/http';
import { CreateCampaign } from '../application/create-campaign.js';
import { EditCampaign } from '../application/edit-campaign.js';
import { ListCampaigns } from '../application/list-campaigns.js';
import { CampaignDto, EditCampaignDto } from './campaign.dto.js';
import { CampaignListView, CampaignView } from './campaign.view.js';

@Controller('campaigns')
export class CampaignsController {
  constructor(
    private readonly listCampaigns: ListCampaigns,
    private readonly createCampaign: CreateCampaign,
    private readonly editCampaign: EditCampaign,
  ) {}

  @Get()
  @Needs('conference.read')
  list(@TheCall() call: Call, @Query() query: PageQuery): Promise<CampaignListView> {
    return this.listCampaigns.run(call, query);
  }

  @Post()
  @Needs('installation.administer')
  create(@TheCall() call: Call, @Body() body: CampaignDto): Promise<CampaignView> {
    return this.createCampaign.run(call, body);
  }

  @Put(':id')
  @Needs('conferences.schedule')
  edit(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: EditCampaignDto,
  ): Promise<CampaignView> {
    return this.editCampaign.run(call, id, body);
  }
}
