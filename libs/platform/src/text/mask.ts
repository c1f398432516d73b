/** `+8613912345678` → `+86139****5678`: enough to recognise, too little to call. */
export function maskMobile(mobile: string): string {
  return mobile.length < 8 ? '****' : `${mobile.slice(0, -8)}****${mobile.slice(-4)}`;
}

/** `liwei@firm.example` → `l***@firm.example`. */
export function maskEmail(email: string): string {
  const at = email.indexOf('@');
  return at < 1 ? '***' : `${email.slice(0, 1)}***${email.slice(at)}`;
}

/** `王建国` → `王**`; `Anna Smith` → `A*** S****`: enough to recognise for who knows the person. */
export function maskName(name: string): string {
  const first = (word: string): string => {
    const [head = '', ...rest] = [...word];
    return head + '*'.repeat(rest.length);
  };
  return name.split(' ').map(first).join(' ');
}
