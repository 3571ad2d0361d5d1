import { Pieces } from '@vivavoce/live/pieces';

declare const sampleRate: number;
declare abstract class AudioWorkletProcessor {
  readonly port: MessagePort;
}
declare function registerProcessor(name: string, processor: new () => AudioWorkletProcessor): void;

/** Converts microphone input to chunks of 16-bit audio, on the audio thread. */
class Capture extends AudioWorkletProcessor {
  readonly #pieces = new Pieces(sampleRate, {
    piece: (piece) => {
      this.port.postMessage({ piece }, [piece]);
    },
    level: (level, peak) => {
      this.port.postMessage({ level, peak });
    },
  });

  process(inputs: Float32Array[][]): boolean {
    const channel = inputs[0]?.[0];
    if (channel !== undefined) this.#pieces.push(channel);
    return true;
  }
}

registerProcessor('vivavoce-capture', Capture);
