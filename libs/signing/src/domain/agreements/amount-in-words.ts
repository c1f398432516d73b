const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLACES = ['', '拾', '佰', '仟'];
const GROUPS = ['', '万', '亿', '万亿'];

/**
 * Yuan in capital numerals, as contracts write them (中国人民银行《支付结算办法》, annex 1): 1204.5 → 壹仟贰佰零肆元伍角整.
 * @param yuan 0.01 to below 10^16, at most two decimals
 */
export function amountInWords(yuan: number): string {
  const cents = Math.round(yuan * 100);
  const whole = Math.floor(cents / 100);
  const [jiao, fen] = [Math.floor(cents / 10) % 10, cents % 10];
  const words = whole === 0 ? '' : `${wholeInWords(whole)}元`;
  if (jiao === 0 && fen === 0) return `${words}整`;
  const tenths = jiao > 0 ? `${DIGITS[jiao]}角` : words ? '零' : '';
  return `${words}${tenths}${fen > 0 ? `${DIGITS[fen]}分` : '整'}`;
}

function wholeInWords(whole: number): string {
  const digits = [...String(whole)].map(Number);
  let words = '';
  let isZeroOpen = false;
  let isGroupEmpty = true;
  digits.forEach((digit, at) => {
    const place = digits.length - 1 - at;
    if (digit === 0) isZeroOpen = true;
    else {
      if (isZeroOpen && words) words += '零';
      isZeroOpen = false;
      isGroupEmpty = false;
      words += DIGITS[digit]! + PLACES[place % 4];
    }
    if (place % 4 === 0 && place > 0) {
      if (!isGroupEmpty) words += GROUPS[place / 4];
      isGroupEmpty = true;
    }
  });
  return words;
}
