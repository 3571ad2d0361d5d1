import { newStep, type Draft } from './draft';

/** The pipelines that are ready to be used. Each has messages of its own. */
export const PRESETS = ['answer', 'read', 'summary'] as const;
export type Preset = (typeof PRESETS)[number];

/** The words in a ready-made pipeline. */
export interface PresetWords {
  name: string;
  instruction: string;
}

/** Returns the ready-made pipeline that an address names; null for another one. */
export function presetNamed(name: string | null): Preset | null {
  return PRESETS.find((preset) => preset === name) ?? null;
}

/** Returns a ready-made pipeline, to be changed before it is stored. */
export function draftFrom(preset: Preset, { name, instruction }: PresetWords): Draft {
  switch (preset) {
    case 'answer':
      return { name, steps: [newStep('RECOGNITION'), newStep('MODEL', { instruction }), newStep('SYNTHESIS')] };
    case 'read':
      return { name, steps: [newStep('SYNTHESIS')] };
    case 'summary':
      return { name, steps: [newStep('RECOGNITION'), newStep('MODEL', { instruction })] };
  }
}
