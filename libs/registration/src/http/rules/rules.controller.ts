import { Body, Controller, Get, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import type { Call } from '#platform/call';
import { Needs, TheCall } from '#platform/http';
import { SetRules } from '../../application/rules/set-rules.js';
import { RegistrationRulesDto } from './rules.dto.js';
import { RegistrationRulesView } from './rules.view.js';

@Controller('conferences/:conferenceId/registration-rules')
export class RulesController {
  constructor(private readonly setRules: SetRules) {}

  @Get()
  @Needs('conference.read')
  read(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
  ): Promise<RegistrationRulesView> {
    return this.setRules.read(call, conferenceId);
  }

  /** The rules of these types; others stay as they are. Who is registered already keeps what they have. */
  @Put()
  @Needs('conference.edit')
  set(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Body() body: RegistrationRulesDto,
  ): Promise<RegistrationRulesView> {
    return this.setRules.run(call, conferenceId, body.rules);
  }
}
