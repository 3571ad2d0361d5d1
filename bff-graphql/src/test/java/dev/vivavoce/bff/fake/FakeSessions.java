package dev.vivavoce.bff.fake;

import com.google.protobuf.util.Durations;
import com.google.protobuf.util.Timestamps;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.speech.v1.RecognizedWord;
import dev.vivavoce.speech.v1.Result;
import dev.vivavoce.speech.v1.Session;
import dev.vivavoce.speech.v1.SessionState;
import dev.vivavoce.speech.v1.SpeakingEvent;
import dev.vivavoce.speech.v1.SpeakingFinished;
import dev.vivavoce.speech.v1.SpeechStarted;
import dev.vivavoce.speech.v1.Task;
import dev.vivavoce.speech.v1.Ticket;
import dev.vivavoce.speech.v1.TranscriptUpdated;
import dev.vivavoce.speech.v1.UtteranceRecognized;
import dev.vivavoce.speech.v1.UtteranceScored;
import dev.vivavoce.speech.v1.Warning;
import dev.vivavoce.speech.v1.WarningRaised;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Sessions in a map, tickets that work once, and a numbered log for watchers.
final class FakeSessions {
    final Map<String, Talk> talks = new ConcurrentHashMap<>();
    private final Map<String, String> tickets = new ConcurrentHashMap<>();
    private final Map<String, String> byKey = new ConcurrentHashMap<>();

    /// A session and its log.
    static final class Talk {
        Session session;
        private final List<SpeakingEvent> log = new ArrayList<>();
        /// All events, durable or not, for watchers.
        final List<SpeakingEvent> told = new ArrayList<>();
        int epoch;

        Talk(Session session) {
            this.session = session;
        }
    }

    void add(Session session) {
        talks.put(session.getId(), new Talk(session));
    }

    /// The session that this key started, or a new one of the caller.
    Session start(String key, Task task) {
        var id = byKey.computeIfAbsent(key, _ -> UUID.randomUUID().toString());
        return talks.computeIfAbsent(
                        id,
                        _ -> new Talk(Session.newBuilder()
                                .setId(id)
                                .setUserId(Caller.current().userId().toString())
                                .setTask(task)
                                .setState(SessionState.SESSION_STATE_OPEN)
                                .setCreatedAt(Timestamps.fromMillis(System.currentTimeMillis()))
                                .build()))
                .session;
    }

    /// The user's sessions that have not ended.
    List<Session> open(String userId) {
        return talks.values().stream()
                .map(talk -> talk.session)
                .filter(session -> session.getUserId().equals(userId))
                .filter(session -> session.getState() == SessionState.SESSION_STATE_OPEN)
                .toList();
    }

    /// Sends an interim text to watchers.
    void interim(String sessionId, String utteranceId, String text) {
        tell(
                sessionId,
                SpeakingEvent.newBuilder()
                        .setUtteranceId(utteranceId)
                        .setTranscriptUpdated(TranscriptUpdated.newBuilder()
                                .setStableText(text)
                                .setUnstableText("…"))
                        .build());
    }

    /// Stores a final text and sends it to watchers.
    void recognized(String sessionId, String utteranceId, String text) {
        tell(
                sessionId,
                SpeakingEvent.newBuilder()
                        .setDurable(true)
                        .setUtteranceId(utteranceId)
                        .setUtteranceRecognized(UtteranceRecognized.newBuilder()
                                .setText(text)
                                .addWords(RecognizedWord.newBuilder()
                                        .setText(text)
                                        .setStart(Durations.fromMillis(100))
                                        .setEnd(Durations.fromMillis(900))
                                        .setConfidence(0.9))
                                .setStart(Durations.fromMillis(100))
                                .setEnd(Durations.fromMillis(900)))
                        .build());
    }

    void tell(String sessionId, SpeakingEvent event) {
        var talk = talk(sessionId);
        synchronized (talk) {
            var numbered = event.toBuilder()
                    .setSessionId(sessionId)
                    .setCursor(talk.log.size() + (event.getDurable() ? 1 : 0))
                    .setOccurredAt(Timestamps.fromMillis(System.currentTimeMillis()))
                    .build();
            if (event.getDurable()) talk.log.add(numbered);
            talk.told.add(numbered);
            talk.session =
                    talk.session.toBuilder().setLastCursor(talk.log.size()).build();
            talk.notifyAll();
        }
    }

    private static Result result(Task task) {
        if (task.hasRolePlay()) return SpokenTalk.result();
        return task.getReadAloud().getLanguage().startsWith("es") ? SpokenResult.textOnly() : SpokenResult.result();
    }

    /// Ends a session like `Control.finish`.
    void finish(String sessionId) {
        var talk = talk(sessionId);
        synchronized (talk) {
            if (talk.session.getState() == SessionState.SESSION_STATE_FINISHED) return;
            var result = result(talk.session.getTask());
            talk.session = talk.session.toBuilder()
                    .setState(SessionState.SESSION_STATE_FINISHED)
                    .setFinishedAt(Timestamps.fromMillis(System.currentTimeMillis()))
                    .setResult(result)
                    .build();
            tell(
                    sessionId,
                    SpeakingEvent.newBuilder()
                            .setDurable(true)
                            .setSpeakingFinished(SpeakingFinished.newBuilder().setResult(result))
                            .build());
        }
    }

    /// What happens in a session once two audio messages are there.
    void script(String sessionId) {
        tell(
                sessionId,
                SpeakingEvent.newBuilder()
                        .setUtteranceId("u1")
                        .setSpeechStarted(SpeechStarted.newBuilder().setAt(Durations.fromMillis(100)))
                        .build());
        interim(sessionId, "u1", "good");
        recognized(sessionId, "u1", "good morning");
        tell(
                sessionId,
                SpeakingEvent.newBuilder()
                        .setDurable(true)
                        .setUtteranceId("u1")
                        .setUtteranceScored(UtteranceScored.newBuilder()
                                .addWords(SpokenResult.word("good", 0))
                                .setScores(SpokenResult.result().getScores()))
                        .build());
        tell(
                sessionId,
                SpeakingEvent.newBuilder()
                        .setDurable(true)
                        .setWarningRaised(WarningRaised.newBuilder()
                                .setWarning(Warning.WARNING_TOO_QUIET)
                                .setAt(Durations.fromMillis(1_000)))
                        .build());
    }

    Talk talk(String sessionId) {
        var talk = talks.get(sessionId);
        if (talk == null) throw Failure.notFound("SESSION_UNKNOWN", "no such session");
        return talk;
    }

    Talk ownTalk(String sessionId) {
        var talk = talk(sessionId);
        if (!talk.session.getUserId().equals(Caller.current().userId().toString()))
            throw Failure.notFound("SESSION_UNKNOWN", "no such session");
        return talk;
    }

    Ticket ticket(String sessionId) {
        var ticket = "t+/" + UUID.randomUUID();
        tickets.put(ticket, sessionId);
        return Ticket.newBuilder()
                .setValue(ticket)
                .setExpiresAt(Timestamps.fromMillis(System.currentTimeMillis() + 60_000))
                .build();
    }

    /// The session that a ticket opens; null when it is unknown or used.
    @Nullable
    String use(String ticket) {
        return tickets.remove(ticket);
    }
}
