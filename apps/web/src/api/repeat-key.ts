/** A random UUID; `crypto.randomUUID` is missing where a page comes over plain HTTP from another computer. */
export function newKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [8, 12, 16, 20].reduceRight((text, at) => `${text.slice(0, at)}-${text.slice(at)}`, hex);
}

/**
 * Keys of POSTs whose answer never came, by request. Pressing the button again after a cut sends the same key, so that
 * the server gives its first answer and does nothing twice.
 */
export class RepeatKeys {
  private readonly open = new Map<string, string>();

  keyFor(request: string): string {
    const key = this.open.get(request) ?? newKey();
    this.open.set(request, key);
    return key;
  }

  settled(request: string): void {
    this.open.delete(request);
  }
}
