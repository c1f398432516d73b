import { useId } from 'react';

const TEETH = 36;

/** A rosette: a wave around a circle. */
function rosette(): string {
  const points = Array.from({ length: TEETH * 2 }, (_, at) => {
    const angle = (Math.PI * at) / TEETH;
    const radius = at % 2 === 0 ? 97 : 89;
    return `${(100 + radius * Math.sin(angle)).toFixed(2)} ${(100 - radius * Math.cos(angle)).toFixed(2)}`;
  });
  return `M${points.join('L')}Z`;
}
const edge = rosette();

/** The gold seal that falls on a pair when it has signed. */
export function GoldSeal({ word, className }: { word: string; className?: string }) {
  const id = useId();
  const letters = [...word];
  const isChinese = /\p{Script=Han}/u.test(word);
  return (
    <svg className={className} viewBox="0 0 200 200" role="img" aria-label={word}>
      <defs>
        <radialGradient id={`${id}g`} cx="38%" cy="30%" r="85%">
          <stop offset="0" stopColor="#fff6d8" />
          <stop offset="0.38" stopColor="#f0cf7e" />
          <stop offset="0.78" stopColor="#c8973c" />
          <stop offset="1" stopColor="#9a6b1c" />
        </radialGradient>
        <linearGradient id={`${id}r`} x1="0" y1="0" x2="1" y2="1">
          <stop offset="0" stopColor="#fff3c4" />
          <stop offset="0.5" stopColor="#b8842c" />
          <stop offset="1" stopColor="#f7dd95" />
        </linearGradient>
      </defs>
      <path d={edge} fill={`url(#${id}g)`} stroke="#8a5d14" strokeWidth="1" />
      <circle cx="100" cy="100" r="79" fill="none" stroke={`url(#${id}r)`} strokeWidth="4" />
      <circle cx="100" cy="100" r="71" fill="none" stroke="#7a5210" strokeOpacity="0.55" strokeWidth="1.2" />
      <g fill="none" stroke="#6f490b" strokeWidth="3.2" strokeLinecap="round" opacity="0.75">
        <path d="M56 134c10 13 26 21 44 21s34-8 44-21" />
        <path d="M62 145l-7 6M75 154l-4 8M138 145l7 6M125 154l4 8M100 157v9" />
        <path d="M86 47l14-9 14 9" />
      </g>
      <text
        x="100"
        y="103"
        textAnchor="middle"
        dominantBaseline="central"
        fill="#4a2c05"
        fontWeight="700"
        fontFamily="var(--stage-serif)"
        fontSize={isChinese ? (letters.length > 2 ? 40 : 54) : 30}
        letterSpacing={isChinese ? 2 : 1.5}
      >
        {word}
      </text>
    </svg>
  );
}
