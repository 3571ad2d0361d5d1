package dev.vivavoce.speech.session;

import static dev.vivavoce.speech.pronunciation.ResultMessages.duration;

import com.google.protobuf.Duration;
import com.google.protobuf.Timestamp;
import com.google.protobuf.util.Durations;
import com.google.protobuf.util.Timestamps;
import dev.vivavoce.speech.pronunciation.ResultMessages;
import dev.vivavoce.speech.pronunciation.alignment.EvidenceGatherer.Heard;
import dev.vivavoce.speech.pronunciation.scoring.Result;
import dev.vivavoce.speech.pronunciation.scoring.ScoredUtterance;
import dev.vivavoce.speech.v1.SessionState;
import dev.vivavoce.speech.v1.SpeakingEvent;
import dev.vivavoce.speech.v1.SpeakingFinished;
import dev.vivavoce.speech.v1.SpeakingSessionFinished;
import dev.vivavoce.speech.v1.SpeechStarted;
import dev.vivavoce.speech.v1.Task;
import dev.vivavoce.speech.v1.TranscriptUpdated;
import dev.vivavoce.speech.v1.UtteranceRecognized;
import dev.vivavoce.speech.v1.UtteranceScored;
import dev.vivavoce.speech.v1.Warning;
import dev.vivavoce.speech.v1.WarningRaised;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Sessions and what happens in them, as the contract's messages.
final class SpeakingMessages {
    private static final long SAMPLE_NANOS = 1_000_000_000 / 16_000;

    private SpeakingMessages() {}

    static dev.vivavoce.speech.v1.Session session(Session session) {
        var message = dev.vivavoce.speech.v1.Session.newBuilder()
                .setId(session.id().toString())
                .setUserId(session.userId().toString())
                .setTask(task(session.task()))
                .setState(session.isFinished() ? SessionState.SESSION_STATE_FINISHED : SessionState.SESSION_STATE_OPEN)
                .setCreatedAt(timestamp(session.createdAt()))
                .setLastCursor(session.lastCursor());
        var finishedAt = session.finishedAt();
        if (finishedAt != null) message.setFinishedAt(timestamp(finishedAt));
        var result = session.result();
        if (result != null) message.setResult(result);
        return message.build();
    }

    static Task task(SpeakingTask task) {
        var scenarioId = task.scenarioId();
        return Task.newBuilder()
                .setMode(ResultMessages.message(task.mode()))
                .setLanguage(task.language())
                .setReferenceText(task.referenceText())
                .setTopic(task.topic())
                .addAllHotwords(task.hotwords().words())
                .setScenarioId(scenarioId == null ? "" : scenarioId.toString())
                .setScenarioVersion(task.scenarioVersion())
                .build();
    }

    static dev.vivavoce.speech.v1.Ticket ticket(Ticket ticket) {
        return dev.vivavoce.speech.v1.Ticket.newBuilder()
                .setValue(ticket.value().reveal())
                .setExpiresAt(timestamp(ticket.expiresAt()))
                .build();
    }

    static SpeakingEvent.Builder event(UUID sessionId, int utterance, Instant at) {
        return SpeakingEvent.newBuilder()
                .setSessionId(sessionId.toString())
                .setUtteranceId(utterance == 0 ? "" : "u" + utterance)
                .setOccurredAt(timestamp(at));
    }

    /// A durable event as it is told.
    static SpeakingEvent numbered(SpeakingEvent event, long cursor) {
        return event.toBuilder().setCursor(cursor).setDurable(true).build();
    }

    static SpeechStarted speechStarted(long sample) {
        return SpeechStarted.newBuilder().setAt(samples(sample)).build();
    }

    static TranscriptUpdated transcriptUpdated(String stable, String unstable) {
        return TranscriptUpdated.newBuilder()
                .setStableText(stable)
                .setUnstableText(unstable)
                .build();
    }

    static UtteranceRecognized recognized(Heard heard) {
        var message = UtteranceRecognized.newBuilder()
                .setText(heard.transcript().text())
                .setStart(samples(heard.utterance().startSample()))
                .setEnd(samples(heard.utterance().endSample()));
        heard.transcript().words().forEach(word -> message.addWords(ResultMessages.message(word)));
        return message.build();
    }

    static UtteranceScored scored(ScoredUtterance utterance, Result.@Nullable Scores scores) {
        var message = UtteranceScored.newBuilder();
        utterance.words().forEach(word -> message.addWords(ResultMessages.message(word)));
        if (scores != null) message.setScores(ResultMessages.message(scores));
        return message.build();
    }

    static WarningRaised warning(Warning warning, long sample) {
        return WarningRaised.newBuilder()
                .setWarning(warning)
                .setAt(samples(sample))
                .build();
    }

    static WarningRaised limitNear(long sample, long leftSamples) {
        return warning(Warning.WARNING_LIMIT_NEAR, sample).toBuilder()
                .setLeft(samples(leftSamples))
                .build();
    }

    static SpeakingFinished finished(dev.vivavoce.speech.v1.Result result) {
        return SpeakingFinished.newBuilder().setResult(result).build();
    }

    static SpeakingSessionFinished sessionFinished(
            SessionLease session, dev.vivavoce.speech.v1.Result result, Instant finishedAt) {
        return SpeakingSessionFinished.newBuilder()
                .setSessionId(session.sessionId().toString())
                .setUserId(session.userId().toString())
                .setTask(task(session.task()))
                .setResult(result)
                .setStartedAt(timestamp(session.createdAt()))
                .setFinishedAt(timestamp(finishedAt))
                .setReservationId(session.reservationId().toString())
                .build();
    }

    /// A stretch of 16 kHz samples.
    static Duration samples(long count) {
        return Durations.fromNanos(count * SAMPLE_NANOS);
    }

    static Duration length(java.time.Duration length) {
        return Durations.fromNanos(length.toNanos());
    }

    static Duration seconds(double seconds) {
        return duration(seconds);
    }

    static Timestamp timestamp(Instant instant) {
        return Timestamps.fromNanos(instant.getEpochSecond() * 1_000_000_000 + instant.getNano());
    }
}
