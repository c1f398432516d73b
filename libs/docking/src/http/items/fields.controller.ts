import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import type { Call } from '#platform/call';
import { Needs, TheCall } from '#platform/http';
import { KeepFields } from '../../application/items/keep-fields.js';
import { EditFieldDto, FieldDto, FieldOrderDto } from './field.dto.js';
import { FieldTreeView } from './field.view.js';

@Controller('docking/fields')
export class FieldsController {
  constructor(private readonly fields: KeepFields) {}

  @Get()
  @Needs('docking.read')
  tree(): Promise<FieldTreeView> {
    return this.fields.tree();
  }

  @Post()
  @Needs('docking.edit')
  add(@TheCall() call: Call, @Body() body: FieldDto): Promise<FieldTreeView> {
    return this.fields.add(call, body);
  }

  /** Puts fields that stand beside one another into this order. */
  @Post('order')
  @HttpCode(200)
  @Needs('docking.edit')
  order(@TheCall() call: Call, @Body() body: FieldOrderDto): Promise<FieldTreeView> {
    return this.fields.order(call, body.ids);
  }

  /** Renames, moves, archives or brings back. */
  @Put(':id')
  @Needs('docking.edit')
  edit(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: EditFieldDto,
  ): Promise<FieldTreeView> {
    return this.fields.edit(call, id, body);
  }
}
