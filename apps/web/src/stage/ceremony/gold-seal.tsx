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

/** A five-pointed star on the inner circle; degrees from the top. */
function star(angle: number): string {
  const x = 100 + 54 * Math.sin((angle * Math.PI) / 180);
  const y = 100 - 54 * Math.cos((angle * Math.PI) / 180);
  const points = Array.from({ length: 10 }, (_, at) => {
    const turn = (Math.PI * at) / 5;
    const radius = at % 2 === 0 ? 8 : 3.3;
    return `${(x + radius * Math.sin(turn)).toFixed(2)} ${(y - radius * Math.cos(turn)).toFixed(2)}`;
  });
  return `M${points.join('L')}Z`;
}

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
      <g fill="#6f490b" opacity="0.8">
        {[-30, 0, 30, 150, 180, 210].map((angle) => (
          <path key={angle} d={star(angle)} />
        ))}
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
