package dev.vivavoce.cli.client;

import dev.vivavoce.cli.audio.Ticket;
import java.util.List;

/// The documents of a [Learner] that never change from call to call. An edge that executes trusted documents only knows
/// those of the demo by the list `deploy/compose/demo-documents.json`.
public final class LearnerDocuments {
    static final String RESULT = """
            outcome notUnderstoodReason transcript isCorrect passMark scorer scorerVersion audioDuration speechDuration
            scores { accuracy fluency completeness prosody overall }
            fluency {
              speakingRateWordsPerMinute articulationRateWordsPerMinute
              pauses { start length }
            }
            words {
              text start end score errorType confidence referenceIndex
              phones { arpabet ipa score heardArpabet heardIpa start end }
            }
            """;
    /// The subscription to a session's events; its variables are `session` and, to go on, `after`.
    public static final String EVENTS = """
            subscription Events($session: ID!, $after: String) {
              speakingEvents(sessionId: $session, after: $after) {
                __typename cursor durable occurredAt utteranceId
                ... on SpeechStarted { at }
                ... on TranscriptUpdated { stableText unstableText }
                ... on UtteranceRecognized { text start end words { text start end confidence } }
                ... on UtteranceScored {
                  scores { accuracy fluency completeness prosody overall }
                  words { text score errorType phones { arpabet ipa score heardIpa } }
                }
                ... on WarningRaised { warning at left }
                ... on PhaseChanged { phase endsAt length }
                ... on TurnEnded { turn text turnStart: start turnEnd: end }
                ... on PartnerSpoke { turn sentence text at duration source }
                ... on PartnerFinished { turn interrupted heardCharacters at tasksTouched closing }
                ... on SpeakingFinished { result { %s } }
              }
            }
            """.formatted(RESULT);
    private static final String SIGNED_IN = "signedIn { accessToken refreshToken viewer { id } }";

    static final String START_GUEST = mutation("startGuest", "StartGuestInput", SIGNED_IN);
    static final String REGISTER = mutation("register", "RegisterInput", "mailed " + SIGNED_IN);
    static final String FINISH_REGISTRATION = mutation("finishRegistration", "FinishRegistrationInput", SIGNED_IN);
    static final String LOGIN = mutation("login", "LoginInput", SIGNED_IN);
    static final String REFRESH = mutation("refresh", "RefreshInput", SIGNED_IN);
    static final String SYNTHESIZE = mutation("synthesize", "SynthesizeInput", "speech { uri mediaType }");
    static final String START_SPEAKING =
            mutation("startSpeaking", "StartSpeakingInput", "session { id } " + Ticket.FIELDS);
    static final String RESUME_SPEAKING =
            mutation("resumeSpeaking", "ResumeSpeakingInput", Ticket.FIELDS + " settledSequence");
    static final String FINISH_SPEAKING =
            mutation("finishSpeaking", "FinishSpeakingInput", "result { " + RESULT + " }");
    static final String HISTORY = """
            query History($first: Int!) {
              viewer {
                history(first: $first) {
                  totalCount
                  nodes {
                    id finishedAt
                    task { kind ... on ReadAloudTask { text } ... on FreeTask { topic } }
                    session { id }
                    result { outcome transcript isCorrect scores { overall } }
                  }
                }
                statistics {
                  attempts averageScore bestScore correctShare currentStreakDays speechDuration
                  weakestWords { text averageScore occurrences }
                  weakestSounds { arpabet ipa averageScore occurrences mostHeardInstead }
                }
              }
            }
            """;

    private LearnerDocuments() {}

    /// Those of `./vivavoce demo`, which speaks a sentence.
    public static List<String> ofDemo() {
        return List.of(
                REGISTER,
                FINISH_REGISTRATION,
                LOGIN,
                REFRESH,
                SYNTHESIZE,
                START_SPEAKING,
                RESUME_SPEAKING,
                FINISH_SPEAKING,
                EVENTS,
                HISTORY);
    }

    /// A mutation with an input, whose payload is named `payload`.
    ///
    /// @param fields those of the payload besides its errors
    static String mutation(String name, String inputType, String fields) {
        return "mutation Do($input: %s!) { payload: %s(input: $input) { %s %s } }"
                .formatted(inputType, name, fields, "errors { __typename ... on UserError { message } }");
    }
}
