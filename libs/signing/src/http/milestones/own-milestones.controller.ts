import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { Call } from '#platform/call';
import { Public, TheCall, TheUpload, type Upload } from '#platform/http';
import { OwnMilestones } from '../../application/milestones/own-milestones.js';
import { MilestonesLinkDto, OwnAnswerDto, OwnReportDto } from './own-milestones.dto.js';
import { OwnMilestonesView } from './own-milestones.view.js';

/** What a party of an agreement says of its milestones with its personal link. */
@Controller('public/milestones')
@Public()
export class OwnMilestonesController {
  constructor(private readonly own: OwnMilestones) {}

  /** Changes nothing. */
  @Post('open')
  @HttpCode(200)
  open(@TheCall() call: Call, @Body() { token }: MilestonesLinkDto): Promise<OwnMilestonesView> {
    return this.own.open(call, token);
  }

  /** How far it is, that it is reached, or that it needs longer. */
  @Post('report')
  @HttpCode(200)
  report(@TheCall() call: Call, @Body() body: OwnReportDto): Promise<OwnMilestonesView> {
    return this.own.report(call, body);
  }

  /** `token`, `milestoneId` and `name` stand before the file in the form. */
  @Post('evidence')
  @HttpCode(200)
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['token', 'milestoneId', 'file'],
      properties: {
        token: { type: 'string' },
        milestoneId: { type: 'string' },
        name: { type: 'string' },
        file: { type: 'string', format: 'binary' },
      },
    },
  })
  evidence(@TheCall() call: Call, @TheUpload() upload: Upload | null): Promise<OwnMilestonesView> {
    return this.own.evidence(call, upload);
  }

  /** How the cooperation goes. */
  @Post('answer')
  @HttpCode(200)
  answer(@TheCall() call: Call, @Body() body: OwnAnswerDto): Promise<OwnMilestonesView> {
    return this.own.answer(call, body);
  }
}
