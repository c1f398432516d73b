export type EmbedKind = 'frame' | 'link';

/** Room for a title of five lines on a phone. */
export const EMBED_HEIGHT_PX = 300;

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character]!);

export const embedPath = (slug: string, language: 'zh' | 'en'): string =>
  `/embed/${encodeURIComponent(slug)}?language=${language}`;

interface Embedded {
  origin: string;
  slug: string;
  language: 'zh' | 'en';
  /** What the link says, and the frame to those who cannot see it. */
  label: string;
}

/** HTML to paste into a page of another site; nothing in a title gets out of its place. */
export function embedCode(kind: EmbedKind, { origin, slug, language, label }: Embedded): string {
  if (kind === 'link')
    return `<a href="${escaped(`${origin}/c/${encodeURIComponent(slug)}`)}" target="_blank" rel="noopener">${escaped(label)}</a>`;
  const source = escaped(origin + embedPath(slug, language));
  return `<iframe src="${source}" title="${escaped(label)}" width="100%" height="${EMBED_HEIGHT_PX}" loading="lazy" style="border:0;max-width:480px"></iframe>`;
}
