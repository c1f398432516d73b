import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Call } from '#platform/call';
import { Public, TheCall, type ZijinReply } from '#platform/http';
import { ReadEmbed } from '../../application/read-embed.js';
import { EMBED_POLICY, unknownEmbedPage } from '../../domain/embed/embed-page.js';

/** A page for frames on other sites, outside the API: the one address that anybody may frame. */
@ApiExcludeController()
@Controller('embed')
export class EmbedController {
  constructor(private readonly readEmbed: ReadEmbed) {}

  @Get(':slug')
  @Public()
  async show(
    @TheCall() call: Call,
    @Param('slug') slug: string,
    @Query('language') wanted: string | undefined,
    @Res({ passthrough: true }) reply: ZijinReply,
  ): Promise<string> {
    const language = wanted === 'zh' || wanted === 'en' ? wanted : call.language;
    const page = await this.readEmbed.run(call, slug, language);
    reply.removeHeader('x-frame-options');
    reply.status(page === null ? 404 : 200).headers({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': EMBED_POLICY,
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': page === null ? 'no-store' : 'public, max-age=30',
      vary: 'accept-language',
    });
    return page ?? unknownEmbedPage(language);
  }
}
