import { screen } from '@testing-library/react';
import type { Level } from '@vivavoce/live/microphone';
import { describe, expect, it, vi } from 'vitest';

import { show } from '@/testing/show';

import { LevelMeter } from './LevelMeter';

describe('LevelMeter', () => {
  it('moves with the voice, and draws no frame while nobody speaks', () => {
    const frames: FrameRequestCallback[] = [];
    vi.stubGlobal('requestAnimationFrame', (draw: FrameRequestCallback) => frames.push(draw));
    let hear: (level: Level) => void = () => undefined;
    show(
      <LevelMeter
        onLevel={(listener) => {
          hear = listener;
          return () => undefined;
        }}
      />,
    );
    const shown = (): number =>
      Number(screen.getByRole('img').querySelector<HTMLElement>('.meter-fill')?.style.getPropertyValue('--level'));
    const drawn = (): number => {
      let count = 0;
      for (let draw = frames.shift(); draw !== undefined; draw = frames.shift()) {
        draw(0);
        count += 1;
      }
      return count;
    };

    hear({ rms: 0, peak: 0 });
    expect(drawn()).toBe(0);

    hear({ rms: 0.2, peak: 0.5 });
    hear({ rms: 0.2, peak: 0.5 });
    expect(frames).toHaveLength(1);
    frames.shift()?.(0);
    const first = shown();
    expect(first).toBeGreaterThan(0.2);
    frames.shift()?.(0);
    expect(shown()).toBeGreaterThan(first);

    hear({ rms: 0, peak: 0 });
    expect(drawn()).toBeGreaterThan(5);
    expect(shown()).toBe(0);
    hear({ rms: 0, peak: 0 });
    expect(drawn()).toBe(0);
  });
});
