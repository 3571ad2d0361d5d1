import { graphql, type Feed, type SpeakingFeedSubscription } from '@vivavoce/graphql';

import { plainWords, type LiveEvent } from './liveEvents';

const feedDocument = graphql(`
  subscription SpeakingFeed($sessionId: ID!, $after: String) {
    speakingEvents(sessionId: $sessionId, after: $after) {
      __typename
      ... on SpeechStarted {
        cursor
        occurredAt
        utteranceId
      }
      ... on TranscriptUpdated {
        cursor
        occurredAt
        utteranceId
        stableText
        unstableText
      }
      ... on UtteranceRecognized {
        cursor
        occurredAt
        utteranceId
        text
        recognized: words {
          text
        }
      }
      ... on UtteranceScored {
        cursor
        occurredAt
        utteranceId
        scored: words {
          text
          score
          errorType
        }
        textWords {
          text
          state
        }
        scores {
          overall
        }
      }
      ... on WarningRaised {
        cursor
        occurredAt
        warning
        at
        left
      }
      ... on SpeakingFinished {
        cursor
        occurredAt
      }
      ... on PhaseChanged {
        cursor
        occurredAt
        phase
        endsAt
        length
      }
      ... on TurnEnded {
        cursor
        occurredAt
        turn
        text
      }
      ... on PartnerSpoke {
        cursor
        occurredAt
        turn
        sentence
        text
        at
      }
      ... on PartnerFinished {
        cursor
        occurredAt
        turn
        interrupted
        heardCharacters
        at
        closing
      }
      ... on HintGiven {
        cursor
        occurredAt
        turn
        number
        text
      }
      ... on TurnWithdrawn {
        cursor
        occurredAt
        turn
        lastTurn
      }
      ... on RoomChanged {
        cursor
        occurredAt
      }
    }
  }
`);

type Told = SpeakingFeedSubscription['speakingEvents'];

function liveEvent(told: Told): LiveEvent | null {
  const occurredAt = Date.parse(told.occurredAt);
  switch (told.__typename) {
    case 'SpeechStarted':
      return { kind: 'started', occurredAt, utteranceId: told.utteranceId ?? '' };
    case 'TranscriptUpdated':
      return {
        kind: 'interim',
        occurredAt,
        utteranceId: told.utteranceId ?? '',
        stable: told.stableText,
        unstable: told.unstableText,
      };
    case 'UtteranceRecognized':
      return {
        kind: 'recognized',
        occurredAt,
        utteranceId: told.utteranceId ?? '',
        words:
          told.recognized.length === 0
            ? plainWords(told.text)
            : told.recognized.map(({ text }) => ({ text, score: null, isInsertion: false })),
      };
    case 'UtteranceScored':
      return {
        kind: 'scored',
        occurredAt,
        utteranceId: told.utteranceId ?? '',
        words: [
          ...told.scored.map(({ text, score, errorType }) => ({ text, score, isInsertion: errorType === 'INSERTION' })),
          ...told.textWords.map(({ text, state }) => ({ text, score: null, isInsertion: state === 'ADDED' })),
        ],
        overall: told.scores?.overall ?? null,
      };
    case 'WarningRaised':
      return { kind: 'warning', occurredAt, warning: told.warning, at: told.at, left: told.left };
    case 'SpeakingFinished':
      return { kind: 'finished', occurredAt };
    case 'PhaseChanged':
      return {
        kind: 'phase',
        occurredAt,
        stage: told.phase,
        endsAt: told.endsAt === null ? null : Date.parse(told.endsAt),
        length: told.length,
      };
    case 'TurnEnded':
      return { kind: 'turnEnded', occurredAt, turn: told.turn, text: told.text };
    case 'PartnerSpoke': {
      const { turn, sentence, text, at } = told;
      return { kind: 'partnerSpoke', occurredAt, turn, sentence, text, at };
    }
    case 'PartnerFinished': {
      const { turn, interrupted, heardCharacters, at, closing } = told;
      return {
        kind: 'partnerFinished',
        occurredAt,
        turn,
        isInterrupted: interrupted,
        heardCharacters,
        at,
        isClosing: closing,
      };
    }
    case 'HintGiven':
      return { kind: 'hintGiven', occurredAt, turn: told.turn, number: told.number, text: told.text };
    case 'TurnWithdrawn':
      return { kind: 'turnWithdrawn', occurredAt, turn: told.turn, lastTurn: told.lastTurn };
    case 'RoomChanged': // for tools whose learners speak in rooms; these clients open the audio socket
      return null;
  }
}

/** An event of a session's feed, with the cursor to resume from. */
export interface FeedEvent {
  cursor: string;
  event: LiveEvent | null;
}

/** Creates the feed of a session's events over GraphQL. */
export function graphFeed(sessionId: string): Feed<SpeakingFeedSubscription, FeedEvent> {
  return {
    request: (after) => ({ document: feedDocument, variables: { sessionId, after } }),
    read: ({ speakingEvents }) => ({ cursor: speakingEvents.cursor, event: liveEvent(speakingEvents) }),
    cursor: ({ cursor }) => cursor,
  };
}
