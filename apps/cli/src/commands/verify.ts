import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readSealedParts, readSeals } from '#documents/seal';
import { legalWords, verifySealed, type CheckedPart, type Verification } from '#signing';

const HELP = `npm run cli -- verify FILE.pdf [--fingerprint SHA256] [--json]

Says whether a sealed agreement is what was sealed, and which part is not. Needs no database and no network.

  --fingerprint F  of the certificate that must have sealed it, as /verify shows it; without it the seal may be anybody's
  --json           one line: {"verdict": "unchanged" | "changed" | "unknown", "findings": [{"part", "name", "isUnchanged"}],
                   "fingerprint", "subject", "isExpectedKey", "agreement"}

Exit code: 0 unchanged, 2 changed, 3 unknown, 1 cannot be read.
`;

const parts: Record<CheckedPart, string> = {
  seal: '封印 · seal',
  'bytes-after': '封印之后的内容 · what follows the seal',
  structure: '文件结构 · structure of the file',
  manifest: '存证清单 · evidence manifest',
  text: '文本 · text',
  'text-sheet': '文本页 · page of the text',
  'signature-sheet': '签署页 · signature page',
  'evidence-sheet': '存证页 · evidence page',
  signature: '签名 · signature of',
  'signed-text': '所签文本 · text signed by',
  scan: '扫描件 · scan',
  event: '事件 · event',
  file: '清单之外的文件 · file that is in no list',
};

const verdicts = {
  unchanged: '未改动 · unchanged',
  changed: '已改动 · changed',
  unknown: '不是封存的协议 · no sealed agreement',
} as const;
const exitCodes = { unchanged: 0, changed: 2, unknown: 3 } as const;

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      fingerprint: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const [file] = positionals;
  if (values.help || !file || positionals.length > 1) {
    console[values.help ? 'log' : 'error'](HELP);
    return values.help ? 0 : 1;
  }
  const bytes = await readFile(file).catch((error: unknown) => {
    console.error(`${file} cannot be read: ${String(error)}`);
    return null;
  });
  if (!bytes) return 1;
  const checked = verifySealed(readSeals(bytes), await readSealedParts(bytes));
  const wanted = values.fingerprint?.toLowerCase().replace(/[^0-9a-f]/g, '');
  const isExpectedKey = wanted === undefined ? null : wanted === checked.fingerprint;
  const verdict = isExpectedKey === false && checked.verdict === 'unchanged' ? 'unknown' : checked.verdict;
  if (values.json) {
    const { findings, fingerprint, subject, manifest } = checked;
    const agreement = manifest?.agreement ?? null;
    console.log(JSON.stringify({ verdict, findings, fingerprint, subject, isExpectedKey, agreement }));
  } else print(verdict, checked, isExpectedKey);
  return exitCodes[verdict];
}

function print(
  verdict: Verification['verdict'],
  { findings, manifest, fingerprint, subject }: Verification,
  isExpectedKey: boolean | null,
): void {
  console.log(verdicts[verdict]);
  if (manifest) {
    const { titleZh, titleEn, number, signedAt } = manifest.agreement;
    console.log(`\n${[number, titleZh, titleEn].filter(Boolean).join('  ')}`);
    for (const { organisationZh, organisationEn, name, method, at } of manifest.signatures)
      console.log(
        `  ${organisationZh || organisationEn}: ${name} ${[method, at].filter(Boolean).join(', ')}`,
      );
    console.log(`  签署 · signed ${signedAt ?? '—'}   编码 · code ${manifest.code}\n`);
  }
  for (const { part, name, isUnchanged } of findings)
    console.log(`${isUnchanged ? '  =' : '  ≠'} ${parts[part]}${name ? ` ${name}` : ''}`);
  if (fingerprint) {
    console.log(`\n封印证书 · certificate  ${subject}\n  SHA-256 ${fingerprint}`);
    console.log(
      isExpectedKey === null
        ? `  请与 ${manifest?.verifyAt ?? 'BASE_URL/verify'} 公布的指纹比对：任何人都能自制证书。\n` +
            '  Compare it with the one shown there: anybody can make a certificate.'
        : isExpectedKey
          ? '  与所给指纹一致 · the one asked for'
          : '  与所给指纹不一致 · not the one asked for',
    );
  }
  console.log(`\n${legalWords.zh}\n${legalWords.en}`);
}
