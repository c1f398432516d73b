import {
  Controller,
  Delete,
  Get,
  Header,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  StreamableFile,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { Call } from '#platform/call';
import { Needs, Public, TheCall, TheUpload, type Upload } from '#platform/http';
import { KeepLogo } from '../application/keep-logo.js';
import { OrganisationLogoView } from './organisation-logo.view.js';

@Controller('organisations/:id/logo')
export class OrganisationLogoController {
  constructor(private readonly logos: KeepLogo) {}

  @Get()
  @Needs('organisations.read')
  show(@TheCall() call: Call, @Param('id', ParseUUIDPipe) id: string): Promise<OrganisationLogoView> {
    return this.logos.read(call, id);
  }

  /** PNG, JPEG or WebP, at most 2 MB and 4000 pixels a side. */
  @Post()
  @HttpCode(200)
  @Needs('organisations.edit')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' } },
    },
  })
  put(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @TheUpload() upload: Upload | null,
  ): Promise<OrganisationLogoView> {
    return this.logos.put(call, id, upload);
  }

  @Delete()
  @Needs('organisations.edit')
  drop(@TheCall() call: Call, @Param('id', ParseUUIDPipe) id: string): Promise<OrganisationLogoView> {
    return this.logos.drop(call, id);
  }
}

const ANY_PICTURE = 'image/*';

@Controller('public/organisations/:id/logo')
export class PublicLogosController {
  constructor(private readonly logos: KeepLogo) {}

  /** The address names the picture: it never shows another one. */
  @Get(':version')
  @Public()
  @Header('cache-control', 'public, max-age=31536000, immutable')
  @Header('content-security-policy', "default-src 'none'; sandbox")
  @Header('x-content-type-options', 'nosniff')
  @ApiProduces(ANY_PICTURE)
  @ApiOkResponse({ content: { [ANY_PICTURE]: { schema: { type: 'string', format: 'binary' } } } })
  async picture(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('version') version: string,
  ): Promise<StreamableFile> {
    const { mediaType, content } = await this.logos.picture(id, version);
    return new StreamableFile(content, {
      type: mediaType,
      length: content.byteLength,
      disposition: `attachment; filename="logo.${mediaType.slice('image/'.length)}"`,
    });
  }
}
