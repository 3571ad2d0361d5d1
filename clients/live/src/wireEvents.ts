import { ErrorType, Phase, TextWordState, Warning, type SpeakingEvent } from '@vivavoce/contracts/speech';

import { plainWords, type LiveEvent, type LiveWarning, type TalkStage } from './liveEvents';

interface Span {
  seconds: bigint;
  nanos: number;
}

function milliseconds(span: Span | undefined): number {
  return span === undefined ? 0 : Number(span.seconds) * 1000 + span.nanos / 1e6;
}

function warningOf(warning: Warning): LiveWarning | null {
  switch (warning) {
    case Warning.SILENCE:
      return 'SILENCE';
    case Warning.CLIPPING:
      return 'CLIPPING';
    case Warning.NOISE:
      return 'NOISE';
    case Warning.TOO_QUIET:
      return 'TOO_QUIET';
    case Warning.LIMIT_NEAR:
      return 'LIMIT_NEAR';
    case Warning.ENGINE_REPLACED:
      return 'ENGINE_REPLACED';
    case Warning.UNSPECIFIED:
      return null;
  }
}

function stageOf(phase: Phase): TalkStage | null {
  switch (phase) {
    case Phase.PREPARATION:
      return 'PREPARATION';
    case Phase.CONVERSATION:
      return 'CONVERSATION';
    case Phase.UNSPECIFIED:
      return null;
  }
}

/** Converts an event of the audio socket; returns null for event types that this build does not know. */
export function fromWire(event: SpeakingEvent): LiveEvent | null {
  const { utteranceId } = event;
  const occurredAt = milliseconds(event.occurredAt);
  switch (event.event.case) {
    case 'speechStarted':
      return { kind: 'started', utteranceId, occurredAt };
    case 'transcriptUpdated': {
      const { stableText, unstableText } = event.event.value;
      return { kind: 'interim', utteranceId, occurredAt, stable: stableText, unstable: unstableText };
    }
    case 'utteranceRecognized': {
      const { words, text } = event.event.value;
      return {
        kind: 'recognized',
        utteranceId,
        occurredAt,
        words:
          words.length === 0
            ? plainWords(text)
            : words.map((word) => ({ text: word.text, score: null, isInsertion: false })),
      };
    }
    case 'utteranceScored': {
      const { words, textWords, scores } = event.event.value;
      return {
        kind: 'scored',
        utteranceId,
        occurredAt,
        words: [
          ...words.map((word) => ({
            text: word.text,
            score: word.score,
            isInsertion: word.errorType === ErrorType.INSERTION,
          })),
          ...textWords.map((word) => ({
            text: word.text,
            score: null,
            isInsertion: word.state === TextWordState.ADDED,
          })),
        ],
        overall: scores?.overall ?? null,
      };
    }
    case 'warningRaised': {
      const { at, left } = event.event.value;
      const warning = warningOf(event.event.value.warning);
      if (warning === null) return null;
      return {
        kind: 'warning',
        warning,
        occurredAt,
        at: milliseconds(at),
        left: left === undefined ? null : milliseconds(left),
      };
    }
    case 'speakingFinished':
      return { kind: 'finished', occurredAt };
    case 'phaseChanged': {
      const { phase, endsAt, length } = event.event.value;
      const stage = stageOf(phase);
      if (stage === null) return null;
      return {
        kind: 'phase',
        stage,
        endsAt: endsAt === undefined ? null : milliseconds(endsAt),
        length: length === undefined ? null : milliseconds(length),
        occurredAt,
      };
    }
    case 'turnEnded': {
      const { turn, text } = event.event.value;
      return { kind: 'turnEnded', turn, text, occurredAt };
    }
    case 'partnerSpoke': {
      const { turn, sentence, text, at } = event.event.value;
      return { kind: 'partnerSpoke', turn, sentence, text, at: milliseconds(at), occurredAt };
    }
    case 'partnerFinished': {
      const { turn, interrupted, heardCharacters, at, closing } = event.event.value;
      return {
        kind: 'partnerFinished',
        turn,
        isInterrupted: interrupted,
        heardCharacters,
        at: milliseconds(at),
        isClosing: closing,
        occurredAt,
      };
    }
    case 'hintGiven': {
      const { turn, number, text } = event.event.value;
      return { kind: 'hintGiven', turn, number, text, occurredAt };
    }
    case 'turnWithdrawn': {
      const { turn, lastTurn } = event.event.value;
      return { kind: 'turnWithdrawn', turn, lastTurn, occurredAt };
    }
    case 'roomChanged': // who speaks in a room has another client
    case undefined:
      return null;
  }
}
