/** The Purple Mountain's ridge lines in gold, for covers and tickets; decoration only. */
export function Ridge({ className }: { className?: string | undefined }) {
  return (
    <svg className={className} viewBox="0 0 800 160" preserveAspectRatio="none" aria-hidden>
      <g fill="none" stroke="#e0bd6b" strokeLinejoin="round">
        <path
          vectorEffect="non-scaling-stroke"
          opacity=".75"
          strokeWidth="1.6"
          d="M0 118L70 96L120 108L210 58L262 84L318 40L372 72L430 50L520 100L600 76L690 112L800 88"
        />
        <path
          vectorEffect="non-scaling-stroke"
          opacity=".4"
          strokeWidth="1.2"
          d="M0 136L90 118L160 128L250 90L330 112L400 84L470 108L560 92L650 124L730 110L800 122"
        />
        <path
          vectorEffect="non-scaling-stroke"
          opacity=".22"
          strokeWidth="1"
          d="M0 150L120 138L220 146L330 124L420 138L540 120L640 142L720 132L800 142"
        />
      </g>
    </svg>
  );
}
