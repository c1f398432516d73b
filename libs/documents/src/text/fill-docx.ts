import { TemplateHandler, TextPlugin } from 'easy-template-x';
import { readDocx } from './read-docx.js';

export type TemplateFaultCode = 'unknown-placeholders' | 'broken-placeholder';

/** Why a template cannot be filled in; `names` are the placeholders it is about. */
export class TemplateFault extends Error {
  constructor(
    readonly code: TemplateFaultCode,
    readonly names: readonly string[],
    options?: ErrorOptions,
  ) {
    super(`${code} ${names.join(', ')}`, options);
  }
}

/** Only words are put in: no loops, pictures or raw markup, and a name is looked up, never followed. */
const handler = (): TemplateHandler =>
  new TemplateHandler({
    plugins: [new TextPlugin()],
    defaultContentType: 'text',
    containerContentType: 'text',
    delimiters: { tagStart: '{{', tagEnd: '}}' },
    maxXmlDepth: 60,
    scopeDataResolver: ({ strPath, data }) => {
      const name = strPath.at(-1) ?? '';
      const value = Object.hasOwn(data, name) ? data[name] : undefined;
      return typeof value === 'string' ? value : '';
    },
  });

/** The placeholders of a template, each once, as written between `{{` and `}}`. @throws TemplateFault, DocumentRefused */
export async function placeholdersOf(template: Uint8Array): Promise<string[]> {
  const { plainText } = await readDocx(template);
  const [, cut] = /(\{\{.{0,40})/.exec(plainText.replace(/\{\{[^{}]*\}\}/g, '')) ?? [];
  if (cut !== undefined) throw new TemplateFault('broken-placeholder', [cut]);
  const tags = await handler()
    .parseTags(Buffer.from(template))
    .catch((error: unknown) => {
      throw new TemplateFault('broken-placeholder', [], { cause: error });
    });
  return [...new Set(tags.map(({ name }) => name))];
}

/**
 * An organiser's DOCX with its placeholders (`{{titleZh}}`) filled in. Line breaks in a value stay line breaks.
 * @throws TemplateFault naming the placeholders that `values` does not have, DocumentRefused for a hostile file.
 */
export async function fillDocx(
  template: Uint8Array,
  values: Readonly<Record<string, string>>,
): Promise<Buffer> {
  const unknown = (await placeholdersOf(template)).filter((name) => !Object.hasOwn(values, name));
  if (unknown.length > 0) throw new TemplateFault('unknown-placeholders', unknown);
  const filled = await handler().process(Buffer.from(template), { ...values });
  return Buffer.from(filled);
}
