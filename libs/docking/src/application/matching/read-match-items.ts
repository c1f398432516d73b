import type { MatchItem } from '../../domain/matching/match-item.js';

/** Lines that are no item, told by their number. */
export class MatchFileError extends Error {}

/**
 * Items of a JSON Lines text, or of one JSON array. Anything but an object with an id is refused by its line; other
 * fields are taken as text, missing ones as empty.
 */
export function readMatchItems(content: string, name: string): MatchItem[] {
  const plain = content.replace(/^\uFEFF/, '');
  if (/^\s*\[/.test(plain)) {
    const list = parse(plain, `${name}`);
    if (Array.isArray(list)) return list.map((one, n) => toItem(one, `${name}, entry ${n + 1}`));
  }
  const items: MatchItem[] = [];
  plain.split(/\r?\n/).forEach((line, n) => {
    if (line.trim() !== '')
      items.push(toItem(parse(line, `${name}, line ${n + 1}`), `${name}, line ${n + 1}`));
  });
  return items;
}

function parse(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new MatchFileError(`${where} is not JSON.`);
  }
}

function toItem(value: unknown, where: string): MatchItem {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new MatchFileError(`${where} is not an object {"id", "owner", "title", "text"}.`);
  const fields = value as Record<string, unknown>;
  const id = asText(fields['id']);
  if (id === '') throw new MatchFileError(`${where} has no id.`);
  return { id, owner: asText(fields['owner']), title: asText(fields['title']), text: asText(fields['text']) };
}

function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return Array.isArray(value) ? value.map(asText).join(' ') : '';
}
