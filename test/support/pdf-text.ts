import { inflateSync } from 'node:zlib';

/**
 * The words of a PDF in the order they were drawn, a drawn piece per line. Knows what our writer uses: objects one after
 * the other, deflated streams, fonts of two-byte codes with a ToUnicode map (PDF 1.7, 9.10.3).
 */
export function pdfText(pdf: Buffer): string {
  const objects = objectsOf(pdf);
  const maps = new Map<string, Map<string, string>>();
  for (const { text } of objects.values())
    for (const [, name, font] of text.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(font!)?.text ?? '')?.[1];
      if (map) maps.set(name!, unicodeOf(objects.get(map)!.stream!));
    }
  const contents = [...objects.values()].flatMap(({ text }) => {
    const id = /\/Contents (\d+) 0 R/.exec(text)?.[1];
    return id ? [objects.get(id)!.stream!] : [];
  });
  return contents.flatMap((content) => piecesOf(content, maps)).join('\n');
}

interface PdfObject {
  text: string;
  stream: string | null;
}

function objectsOf(pdf: Buffer): Map<string, PdfObject> {
  const objects = new Map<string, PdfObject>();
  const whole = pdf.toString('latin1');
  for (const [, id, body] of whole.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const at = body!.indexOf('stream\n');
    const text = at < 0 ? body! : body!.slice(0, at);
    let stream: string | null = null;
    if (at >= 0) {
      const length = Number(/\/Length (\d+)/.exec(text)![1]);
      const bytes = Buffer.from(body!.slice(at + 7, at + 7 + length), 'latin1');
      stream = (text.includes('/FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1');
    }
    objects.set(id!, { text, stream });
  }
  return objects;
}

/** `<0001> <00ff> [<4f60> …]` lists what each code from the first on stands for. */
function unicodeOf(cmap: string): Map<string, string> {
  const map = new Map<string, string>();
  for (const [, from, list] of cmap.matchAll(/<([\da-f]{4})> <[\da-f]{4}> \[([^\]]*)\]/gi))
    for (const [at, [, hex]] of [...list!.matchAll(/<([\da-f ]*)>/gi)].entries())
      map.set(
        (Number.parseInt(from!, 16) + at).toString(16).padStart(4, '0'),
        Buffer.from(hex!.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'),
      );
  return map;
}

function piecesOf(content: string, maps: ReadonlyMap<string, Map<string, string>>): string[] {
  const pieces: string[] = [];
  let map: Map<string, string> | undefined;
  for (const [, font, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[((?:<[\da-f]*>|[-\d. ])*)\] TJ/gi))
    if (font) map = maps.get(font);
    else
      pieces.push(
        [...shown!.matchAll(/<([\da-f]*)>/gi)]
          .flatMap(([, hex]) => hex!.toLowerCase().match(/.{4}/g) ?? [])
          .map((code) => map?.get(code) ?? '\ufffd')
          .join(''),
      );
  return pieces;
}
