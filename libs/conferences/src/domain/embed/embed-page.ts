import { createHash } from 'node:crypto';
import type { ConferenceState } from '#contracts/vocabulary';
import type { RegistrationPhase } from '../registration-window.js';
import { embedWords, type EmbedLanguage } from './embed-words.js';

export interface EmbeddedConference {
  slug: string;
  state: ConferenceState;
  titleZh: string;
  titleEn: string;
  venueNameZh: string;
  venueNameEn: string;
  startsAt: Date;
  timeZone: string;
  registration: RegistrationPhase;
  registrationOpensAt: Date;
  /** Places for those who register publicly. */
  left: number;
}

const STYLE = `
*{box-sizing:border-box;margin:0}
body{font:16px/1.5 system-ui,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif;color:#1f1b24;background:#fff}
main{display:flex;flex-direction:column;gap:6px;min-height:100vh;padding:16px;border:1px solid #dcd8e0;border-radius:8px;border-top:4px solid #4f2d7f}
h1{font-size:17px;line-height:1.4;overflow-wrap:anywhere}
p{color:#58525f;font-size:14px}
p.state{color:#1f1b24;font-weight:600}
a{margin-top:auto;display:block;padding:12px 16px;border-radius:8px;background:#4f2d7f;color:#fff;text-align:center;text-decoration:none;font-weight:600}
a:focus-visible{outline:3px solid #c9a227;outline-offset:2px}
.aside{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
`;

/** Nothing but this page's own style; any site may frame it, and it may do nothing there but open a link. */
export const EMBED_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  'frame-ancestors *',
].join('; ');

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character]!);

const document = (language: EmbedLanguage, title: string, content: string): string =>
  `<!doctype html><html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8">` +
  `<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">` +
  `<title>${escaped(title)}</title><style>${STYLE}</style></head><body><main>${content}</main></body></html>`;

const timeOf = (moment: Date, timeZone: string, language: EmbedLanguage): string =>
  new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    timeZone,
    dateStyle: 'long',
    timeStyle: 'short',
  }).format(moment);

function stateWords(conference: EmbeddedConference, language: EmbedLanguage): string {
  const words = embedWords[language];
  if (conference.state === 'cancelled') return words.cancelled;
  if (conference.state === 'concluded' || conference.state === 'archived') return words.over;
  switch (conference.registration) {
    case 'open':
      return words.left(conference.left);
    case 'full':
      return words.waitingList;
    case 'not-yet':
      return words.opensAt(timeOf(conference.registrationOpensAt, conference.timeZone, language));
    case 'closed':
      return words.closed;
  }
}

/** The card a bureau puts on its own site: title, time, state of registration, one button. No script. */
export function embedPage(conference: EmbeddedConference, language: EmbedLanguage, baseUrl: string): string {
  const words = embedWords[language];
  const isZh = language === 'zh';
  const title = isZh ? conference.titleZh : conference.titleEn;
  const leadsIn = conference.registration === 'open' || conference.registration === 'full';
  const address = `${baseUrl}/c/${encodeURIComponent(conference.slug)}${leadsIn ? '/register' : ''}`;
  return document(
    language,
    title,
    `<h1>${escaped(title)}</h1>` +
      `<p><time datetime="${conference.startsAt.toISOString()}">${escaped(timeOf(conference.startsAt, conference.timeZone, language))}</time></p>` +
      `<p>${escaped(isZh ? conference.venueNameZh : conference.venueNameEn)}</p>` +
      `<p class="state">${escaped(stateWords(conference, language))}</p>` +
      `<a href="${escaped(address)}" target="_blank" rel="noopener noreferrer">${words.button[conference.registration]}` +
      `<span class="aside">${words.newTab}</span></a>`,
  );
}

export const unknownEmbedPage = (language: EmbedLanguage): string =>
  document(language, 'Zijin', `<p>${embedWords[language].unknown}</p>`);
