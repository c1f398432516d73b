/** `Zijin <zijin@city.example>` → its two parts. */
export function senderOf(from: string): { name: string; address: string } {
  const [, name, address] = /^(.*)<([^<>]+)>\s*$/.exec(from) ?? [];
  return { name: (name ?? '').trim().replace(/^"(.*)"$/, '$1'), address: (address ?? from).trim() };
}

/** The domain that Message-IDs and signatures of this sender carry. */
export const senderDomain = (from: string): string => {
  const { address } = senderOf(from);
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase() || 'zijin';
};
