import { saveFile } from '@/lib/saveFile';

import type { WaitingRecording } from './waiting';

/** Gives the browser a recording to save as a file, named by the time at which it began. */
export async function download({ sound, recordedAt }: WaitingRecording): Promise<void> {
  const ending = /webm|mp4|ogg|wav/.exec(sound.type)?.[0] ?? 'audio';
  const name = `vivavoce-${new Date(recordedAt).toISOString().slice(0, 19).replaceAll(':', '-')}.${ending}`;
  saveFile(name, new Uint8Array(await sound.arrayBuffer()), sound.type);
}
