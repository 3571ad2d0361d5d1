'use client';

import { failureOfError, graphql, type Failure, type VoiceTraitsInput } from '@vivavoce/graphql';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';

import { onSilence, playAlone } from './playAlone';

const voicesDocument = graphql(`
  query Voices {
    voices {
      id
      language
    }
  }
`);

const sayDocument = graphql(`
  mutation Say($input: SynthesizeInput!) {
    synthesize(input: $input) {
      speech {
        uri
      }
      errors {
        __typename
      }
    }
  }
`);

export interface ModelVoice {
  /** Whether a voice for the language is available. */
  canSay: boolean;
  isBusy: boolean;
  failure: Failure | null;
  /** Plays a text; rate 1 is the voice's normal speed. */
  say(text: string, rate?: number): Promise<void>;
}

function primary(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? '';
}

/**
 * The model voice for a language, the voice closest to `traits`, or the one with an id. Audio that was already fetched on this
 * page is reused.
 */
export function useModelVoice(language: string, traits?: VoiceTraitsInput, id?: string): ModelVoice {
  const client = useClient();
  const { data } = useGraph(voicesDocument, {});
  const voice = data?.voices.find((one) => primary(one.language) === primary(language));
  const voiceId = id ?? voice?.id ?? null;
  const said = useRef(new Map<string, string>());
  const player = useRef<HTMLAudioElement | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  /** Changes when what was asked for is not to be heard any more. */
  const turn = useRef(0);
  useEffect(() => {
    const stop = (): void => {
      turn.current += 1;
      player.current?.pause();
      setBusy(false);
    };
    const unsubscribe = onSilence(stop);
    return () => {
      unsubscribe();
      stop();
    };
  }, []);

  const say = useCallback(
    async (text: string, rate = 1) => {
      if (voiceId === null) return;
      const voice = traits === undefined ? { voiceId } : { traits };
      const key = JSON.stringify([voice, rate, text]);
      const mine = (turn.current += 1);
      let uri = said.current.get(key);
      setBusy(uri === undefined);
      if (uri === undefined) {
        setFailure(null);
        const answer = await client.mutation(sayDocument, { input: { text, ...voice, rate } }).toPromise();
        uri = answer.data?.synthesize.speech?.uri;
        if (uri !== undefined) said.current.set(key, uri);
        if (turn.current !== mine) return;
        setBusy(false);
        if (answer.error !== undefined) setFailure(failureOfError(answer.error));
        if (uri === undefined) return;
      }
      player.current = new Audio(uri);
      await playAlone(player.current);
    },
    [client, traits, voiceId],
  );

  return { canSay: voiceId !== null, isBusy, failure, say };
}
