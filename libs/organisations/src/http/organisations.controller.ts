import {
  Body,
  Controller,
  Get,
  Headers,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { Call } from '#platform/call';
import { Needs, TheCall } from '#platform/http';
import { CreateOrganisation } from '../application/create-organisation.js';
import { EditOrganisation } from '../application/edit-organisation.js';
import { ListOrganisations } from '../application/list-organisations.js';
import { MergeOrganisations } from '../application/merge-organisations.js';
import { ReadOrganisation } from '../application/read-organisation.js';
import {
  EditOrganisationDto,
  MergeOrganisationDto,
  OrganisationDto,
  OrganisationsQuery,
} from './organisations.dto.js';
import { OrganisationFacetsView, OrganisationListView, OrganisationView } from './organisations.view.js';

@Controller('organisations')
export class OrganisationsController {
  constructor(
    private readonly lists: ListOrganisations,
    private readonly reader: ReadOrganisation,
    private readonly creator: CreateOrganisation,
    private readonly editor: EditOrganisation,
    private readonly merger: MergeOrganisations,
  ) {}

  @Get()
  @Needs('organisations.read')
  list(@TheCall() call: Call, @Query() query: OrganisationsQuery): Promise<OrganisationListView> {
    return this.lists.run(call, query);
  }

  @Get('facets')
  @Needs('organisations.read')
  facets(@TheCall() call: Call): Promise<OrganisationFacetsView> {
    return this.lists.facets(call);
  }

  @Get(':id')
  @Needs('organisations.read')
  get(@TheCall() call: Call, @Param('id', ParseUUIDPipe) id: string): Promise<OrganisationView> {
    return this.reader.run(call, id);
  }

  @Post()
  @Needs('organisations.edit')
  create(@TheCall() call: Call, @Body() body: OrganisationDto): Promise<OrganisationView> {
    return this.creator.run(call, body);
  }

  @Put(':id')
  @Needs('organisations.edit')
  @ApiHeader({ name: 'if-match', required: false })
  edit(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version, ...facts }: EditOrganisationDto,
    @Headers('if-match') ifMatch?: string,
  ): Promise<OrganisationView> {
    return this.editor.run(call, id, facts, { version, ifMatch });
  }

  /** The organisation in the path goes; the one in the body stays and takes over its representatives. */
  @Post(':id/merge')
  @HttpCode(200)
  @Needs('organisations.edit')
  merge(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: MergeOrganisationDto,
  ): Promise<OrganisationView> {
    return this.merger.run(call, { fromId: id, ...body });
  }
}
