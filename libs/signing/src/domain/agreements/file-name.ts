import { cleanLine } from '#contracts/clean-text';

/** The name without folders, marks and the sender's idea of the type; the true type's extension behind it. */
export function fileName(given: string, extension: string): string {
  const bare = cleanLine(given)
    .replace(/^.*[/\\]/, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .trim();
  return `${[...bare].slice(0, 80).join('') || 'file'}.${extension}`;
}
