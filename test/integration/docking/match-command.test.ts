import { beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'match-'));
});

const lines = (items: readonly object[]): string => items.map((one) => JSON.stringify(one)).join('\n');

async function match(left: string, right: string, ...more: string[]): Promise<{ out: string; code: number }> {
  const [a, b] = [join(folder, 'left.jsonl'), join(folder, 'right.jsonl')];
  await writeFile(a, left);
  await writeFile(b, right);
  const args = ['dist/apps/cli/src/main.js', 'match', '--left', a, '--right', b, ...more];
  try {
    const { stdout } = await promisify(execFile)(process.execPath, args, {
      env: { PATH: process.env['PATH'] },
    });
    return { out: stdout, code: 0 };
  } catch (error) {
    const { stdout, stderr, code } = error as { stdout: string; stderr: string; code: number };
    return { out: stdout + stderr, code };
  }
}

const right = lines([
  { id: 'tea', owner: 'x', title: '茶叶发酵', text: '' },
  { id: 'bearing', owner: 'y', title: 'Fault diagnosis of train bearings', text: 'vibration' },
  { id: 'gear', owner: 'y', title: 'Gear noise', text: '' },
]);

describe('cli match', () => {
  it('ranks without a database: everything, best first, owners by the mean of their items', async () => {
    const left = lines([{ id: 'd', owner: 'e', title: '列车轴承故障诊断', text: '振动' }]);
    const { out, code } = await match(left, right, '--json');
    expect(code).toBe(0);
    expect(out.trim().split('\n')).toHaveLength(1);
    const { results, owners } = JSON.parse(out);
    expect(results).toHaveLength(1);
    const { id, matches, owners: theirs } = results[0];
    expect(id).toBe('d');
    expect(matches.map((one: { id: string }) => one.id)).toEqual(['bearing', 'gear', 'tea']);
    const score = Object.fromEntries(
      matches.map((one: { id: string; score: number }) => [one.id, one.score]),
    );
    expect(theirs.map(({ owner }: { owner: string }) => owner)).toEqual(['y', 'x']);
    expect(theirs[0].score).toBeCloseTo((score['bearing'] + score['gear']) / 2, 5);
    expect(owners).toMatchObject([{ owner: 'e', matches }]);
  }, 30_000);

  it('takes hostile, empty and endless texts, and as many matches as asked', async () => {
    const left = lines([
      { id: 'nul', title: '\u0000\u202e🚂', text: null },
      { id: 'long', title: '轴承'.repeat(500_000), text: 'bearing '.repeat(100_000) },
      { id: '__proto__', owner: '__proto__' },
    ]);
    const { out, code } = await match(left, right, '--json', '--top', '1');
    expect(code).toBe(0);
    const { results } = JSON.parse(out);
    expect(results.map(({ matches }: { matches: object[] }) => matches.length)).toEqual([1, 1, 1]);
    expect((await match('', right, '--json')).out).toBe('{"results":[],"owners":[]}\n');
  }, 30_000);

  it('names what is wrong', async () => {
    expect(await match('{"id":"a"}\n{', right)).toMatchObject({
      code: 1,
      out: expect.stringContaining('line 2 is not JSON'),
    });
    expect(await match('', right, '--top', 'x')).toMatchObject({ code: 1 });
  }, 30_000);
});
