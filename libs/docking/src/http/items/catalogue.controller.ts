import {
  Controller,
  Get,
  Header,
  Param,
  ParseEnumPipe,
  ParseIntPipe,
  ParseUUIDPipe,
  Query,
  StreamableFile,
} from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiProduces } from '@nestjs/swagger';
import { itemKinds, type ItemKind } from '#contracts/docking/items';
import type { Call } from '#platform/call';
import { Public, TheCall } from '#platform/http';
import { PrintBooklet } from '../../application/items/print-booklet.js';
import { ReadCatalogue } from '../../application/items/read-catalogue.js';
import { ANY_FILE, PDF, attachment, pdfFile } from './attachment.js';
import { BookletQuery, CatalogueQuery } from './catalogue.dto.js';
import { CatalogueDetailView, CatalogueView } from './catalogue.view.js';

const KnownKind = new ParseEnumPipe(Object.fromEntries(itemKinds.map((kind) => [kind, kind])));

@Controller('public/conferences/:slug/catalogue')
@Public()
export class CatalogueController {
  constructor(
    private readonly catalogue: ReadCatalogue,
    private readonly booklet: PrintBooklet,
  ) {}

  @Get()
  list(
    @TheCall() call: Call,
    @Param('slug') slug: string,
    @Query() query: CatalogueQuery,
  ): Promise<CatalogueView> {
    return this.catalogue.list(call, slug, query);
  }

  /** What the filter means, as a PDF to print. */
  @Get('booklet.pdf')
  @ApiProduces(PDF)
  @ApiOkResponse({ content: { [PDF]: { schema: { type: 'string', format: 'binary' } } } })
  async print(
    @TheCall() call: Call,
    @Param('slug') slug: string,
    @Query() query: BookletQuery,
  ): Promise<StreamableFile> {
    return pdfFile(await this.booklet.run(call, slug, query));
  }

  @Get(':kind/:number')
  @ApiParam({ name: 'kind', enum: itemKinds, enumName: 'ItemKind' })
  one(
    @TheCall() call: Call,
    @Param('slug') slug: string,
    @Param('kind', KnownKind) kind: ItemKind,
    @Param('number', ParseIntPipe) number: number,
  ): Promise<CatalogueDetailView> {
    return this.catalogue.one(call, slug, kind, number);
  }

  /** Only ever a download: a stranger made it. */
  @Get(':kind/:number/files/:fileId')
  @Header('content-security-policy', "default-src 'none'; sandbox")
  @Header('x-content-type-options', 'nosniff')
  @ApiParam({ name: 'kind', enum: itemKinds, enumName: 'ItemKind' })
  @ApiProduces(ANY_FILE)
  @ApiOkResponse({ content: { [ANY_FILE]: { schema: { type: 'string', format: 'binary' } } } })
  async file(
    @TheCall() call: Call,
    @Param('slug') slug: string,
    @Param('kind', KnownKind) kind: ItemKind,
    @Param('number', ParseIntPipe) number: number,
    @Param('fileId', ParseUUIDPipe) fileId: string,
  ): Promise<StreamableFile> {
    return attachment(await this.catalogue.file(call, slug, kind, number, fileId));
  }
}
