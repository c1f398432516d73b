import { Body, Controller, Delete, Get, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import type { Call } from '#platform/call';
import { Needs, TheCall } from '#platform/http';
import { DeleteTemplate } from '../../application/templates/delete-template.js';
import { ListTemplates } from '../../application/templates/list-templates.js';
import { RenameTemplate } from '../../application/templates/rename-template.js';
import { SaveTemplate } from '../../application/templates/save-template.js';
import { TemplateNameDto } from './template.dto.js';
import { TemplateGoneView, TemplateListView, TemplateView } from './template.view.js';

@Controller()
export class TemplatesController {
  constructor(
    private readonly listTemplates: ListTemplates,
    private readonly saveTemplate: SaveTemplate,
    private readonly renameTemplate: RenameTemplate,
    private readonly deleteTemplate: DeleteTemplate,
  ) {}

  @Get('templates')
  @Needs('conferences.schedule')
  list(@TheCall() call: Call): Promise<TemplateListView> {
    return this.listTemplates.run(call);
  }

  @Post('conferences/:id/template')
  @Needs('conferences.schedule')
  save(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: TemplateNameDto,
  ): Promise<TemplateView> {
    return this.saveTemplate.run(call, id, body.name);
  }

  @Put('templates/:id')
  @Needs('conferences.schedule')
  rename(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: TemplateNameDto,
  ): Promise<TemplateView> {
    return this.renameTemplate.run(call, id, body.name);
  }

  @Delete('templates/:id')
  @Needs('conferences.schedule')
  delete(@TheCall() call: Call, @Param('id', ParseUUIDPipe) id: string): Promise<TemplateGoneView> {
    return this.deleteTemplate.run(call, id);
  }
}
