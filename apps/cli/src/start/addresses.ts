import { demoSignIns } from './demo.js';
import type { StartSettings } from './start-settings.js';

/** What a person needs next, and nothing else. */
export function addresses(
  settings: StartSettings,
  demoPassword: string | undefined,
  needsAdministrator: boolean,
): string {
  const { baseUrl } = settings;
  const lines = [
    ['Public pages', `${baseUrl}/`],
    ['Console', `${baseUrl}/console`],
    ...(settings.ownMailServer ? [] : [['Mailbox', `${baseUrl}/console/mailbox`]]),
    ['Check-in', `${baseUrl}/check-in`],
  ];
  if (demoPassword !== undefined) {
    lines.push(...demoSignIns.map((email, index) => [index === 0 ? 'Sign in as' : '', email]));
    lines.push(['Password', demoPassword]);
  }
  if (needsAdministrator) lines.push(['First visit', `${baseUrl}/setup makes the first administrator`]);
  lines.push(['Stop', 'Ctrl-C']);
  return lines.map(([label = '', text = '']) => `  ${label.padEnd(14)}${text}`).join('\n');
}
