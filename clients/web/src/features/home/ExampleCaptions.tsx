import type { ReactNode } from 'react';

/** The bar heights of the example waveform, from 1 to 10. */
const WAVE = [2, 3, 5, 8, 6, 9, 4, 2, 1, 3, 7, 9, 6, 8, 5, 3, 6, 9, 7, 4, 2, 5, 8, 6, 3, 2, 4, 7, 5, 3];

const HEARD = [
  ['Could you describe', 'text-good'],
  ['the', 'word-fair text-fair'],
  ['pain', 'text-good'],
  ['through the', 'text-ink/80'],
  ['nigh…', 'text-muted'],
] as const;

/** Example of live captions: scored, final and interim words. */
export function ExampleCaptions(): ReactNode {
  return (
    <div lang="en" dir="ltr" className="text-center">
      <svg aria-hidden viewBox={`0 0 ${WAVE.length * 4} 20`} className="mx-auto mb-4 h-8 text-voice">
        {WAVE.map((height, i) => (
          <rect key={i} x={4 * i + 1} y={10 - height} width="2" height={2 * height} rx="1" fill="currentColor" />
        ))}
      </svg>
      <p className="text-lg leading-relaxed">
        {HEARD.map(([text, look]) => (
          <span key={text} className={look}>{`${text} `}</span>
        ))}
      </p>
    </div>
  );
}
