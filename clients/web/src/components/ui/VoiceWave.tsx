import type { ReactNode } from 'react';

import { classes } from './classes';

/** A decorative voice waveform for the corner of a coloured surface. */
export function VoiceWave(props: { className: string }): ReactNode {
  return (
    <svg
      aria-hidden
      viewBox="0 0 190 120"
      preserveAspectRatio="xMaxYMid meet"
      className={classes('absolute end-0 bottom-0 rtl:-scale-x-100', props.className)}
    >
      <g stroke="currentColor" strokeWidth="7" strokeLinecap="round">
        <path d="M10 54v12M32 44v32M54 30v60M76 48v24M98 14v92M120 36v48M142 50v20M164 24v72M184 44v32" />
      </g>
    </svg>
  );
}
