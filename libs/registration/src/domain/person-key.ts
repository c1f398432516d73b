/** By what two spellings of one name are seen as the same: `Li  Wei`, `li wei` and `ＬＩ ＷＥＩ` alike. */
export const personKey = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
