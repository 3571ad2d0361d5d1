import type { ReactNode } from 'react';

const SCORES = [52, 58, 55, 63, 61, 68, 72, 70, 77, 81, 79, 86];

/** Example of a score trend and of words to practise. */
export function ExampleTrend(): ReactNode {
  const step = 200 / (SCORES.length - 1);
  const line = SCORES.map((score, i) => `${i * step},${100 - score}`).join(' ');
  return (
    <div dir="ltr">
      <svg aria-hidden viewBox="-4 8 208 46" className="mb-4 h-16 w-full overflow-visible text-accent">
        <polyline
          points={line}
          fill="none"
          stroke="currentColor"
          strokeWidth="3"
          strokeLinejoin="round"
          strokeLinecap="round"
        />
        <circle cx="200" cy={100 - (SCORES.at(-1) ?? 0)} r="5" fill="currentColor" />
      </svg>
      <ul lang="en" className="flex flex-wrap justify-center gap-2">
        {['through', 'weather', 'comfortable'].map((word) => (
          <li key={word} className="rounded-full bg-fair-soft px-3 py-0.5 font-display text-fair">
            {word}
          </li>
        ))}
      </ul>
    </div>
  );
}
