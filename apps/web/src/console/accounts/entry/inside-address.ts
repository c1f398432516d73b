/** Where to go after signing in: an address of ours, never another host's (`//host`, `https:`). */
export function insideAddress(wanted: string | null): string {
  return wanted && /^\/(console|check-in)(\/|\?|$)/.test(wanted) ? wanted : '/console';
}
