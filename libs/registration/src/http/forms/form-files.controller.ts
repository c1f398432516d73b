import { Controller, Get, Header, Param, ParseUUIDPipe, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { Call } from '#platform/call';
import { Needs, TheCall } from '#platform/http';
import { ReadFormFile } from '../../application/forms/read-form-file.js';

const ANY = 'application/octet-stream';

@Controller('registrations')
export class FormFilesController {
  constructor(private readonly readFormFile: ReadFormFile) {}

  /** Only ever a download: a stranger made it. Leaves an audit row. */
  @Get(':id/files/:fileId')
  @Needs('personal-data.read')
  @Header('cache-control', 'private, no-store')
  @Header('content-security-policy', "default-src 'none'; sandbox")
  @Header('x-content-type-options', 'nosniff')
  @ApiProduces(ANY)
  @ApiOkResponse({ content: { [ANY]: { schema: { type: 'string', format: 'binary' } } } })
  async file(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('fileId', ParseUUIDPipe) fileId: string,
  ): Promise<StreamableFile> {
    const { name, mediaType, sizeBytes, content } = await this.readFormFile.run(call, id, fileId);
    const extension = name.slice(name.lastIndexOf('.'));
    return new StreamableFile(content, {
      type: mediaType,
      length: sizeBytes,
      disposition: `attachment; filename="file${extension}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    });
  }
}
