import type {} from '@fastify/multipart';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import type { ZijinRequest } from './request.js';

export interface Upload {
  /** As the client says; never trusted for the type. */
  fileName: string;
  content: Buffer;
  /** Texts that stand before the file in the form, such as a personal link's token, which no address may carry. */
  fields: Readonly<Record<string, string>>;
}

const textsOf = (fields: object): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields as Record<string, { type?: string; value?: unknown }>).flatMap(([name, part]) =>
      part?.type === 'field' && typeof part.value === 'string' ? [[name, part.value]] : [],
    ),
  );

/** The one file of a multipart request, read whole (within the limits of the process); null when there is none. */
export async function readUpload(request: ZijinRequest): Promise<Upload | null> {
  if (!request.isMultipart()) return null;
  try {
    const part = await request.file();
    if (!part) return null;
    const content = await part.toBuffer();
    return { fileName: part.filename.slice(0, 200), content, fields: textsOf(part.fields) };
  } catch (error) {
    if ((error as { statusCode?: number }).statusCode === 413)
      throw new DomainError('input.too-large', { limit: '20 MB' });
    throw new DomainError('input.unreadable');
  }
}

/** Gives a controller method the uploaded file. */
export const TheUpload = createParamDecorator((_: unknown, context: ExecutionContext) =>
  readUpload(context.switchToHttp().getRequest<ZijinRequest>()),
);
