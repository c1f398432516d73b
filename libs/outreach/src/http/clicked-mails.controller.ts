import { Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { Call } from '#platform/call';
import { Public, TheCall } from '#platform/http';
import { MarkMailClicked } from '../application/mark-mail-clicked.js';

@Controller('public/mails')
export class ClickedMailsController {
  constructor(private readonly markClicked: MarkMailClicked) {}

  /** The page a mail's link leads to says that it was opened. */
  @Post(':id/clicked')
  @HttpCode(204)
  @Public()
  clicked(@TheCall() call: Call, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.markClicked.run(call, id);
  }
}
