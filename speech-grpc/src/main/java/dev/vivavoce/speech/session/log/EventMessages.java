package dev.vivavoce.speech.session.log;

import static dev.vivavoce.speech.pronunciation.ResultMessages.duration;

import com.google.protobuf.Duration;
import com.google.protobuf.util.Durations;
import dev.vivavoce.runtime.proto.ProtoTimes;
import dev.vivavoce.speech.pronunciation.ResultMessages;
import dev.vivavoce.speech.pronunciation.alignment.EvidenceGatherer.Heard;
import dev.vivavoce.speech.pronunciation.scoring.Result;
import dev.vivavoce.speech.pronunciation.scoring.ScoredUtterance;
import dev.vivavoce.speech.session.task.TaskMessages;
import dev.vivavoce.speech.v1.SpeakingEvent;
import dev.vivavoce.speech.v1.SpeakingFinished;
import dev.vivavoce.speech.v1.SpeakingSessionFinished;
import dev.vivavoce.speech.v1.SpeechStarted;
import dev.vivavoce.speech.v1.TranscriptUpdated;
import dev.vivavoce.speech.v1.UtteranceRecognized;
import dev.vivavoce.speech.v1.UtteranceScored;
import dev.vivavoce.speech.v1.Warning;
import dev.vivavoce.speech.v1.WarningRaised;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Maps what happens in a session to the messages of the contract.
public final class EventMessages {
    private static final long SAMPLE_NANOS = 1_000_000_000 / 16_000;

    private EventMessages() {}

    public static SpeakingEvent.Builder event(UUID sessionId, int utterance, Instant at) {
        return SpeakingEvent.newBuilder()
                .setSessionId(sessionId.toString())
                .setUtteranceId(utterance == 0 ? "" : "u" + utterance)
                .setOccurredAt(ProtoTimes.timestamp(at));
    }

    /// A durable event as it is told.
    public static SpeakingEvent numbered(SpeakingEvent event, long cursor) {
        return event.toBuilder().setCursor(cursor).setDurable(true).build();
    }

    public static SpeechStarted speechStarted(long sample) {
        return SpeechStarted.newBuilder().setAt(samples(sample)).build();
    }

    public static TranscriptUpdated transcriptUpdated(String stable, String unstable) {
        return TranscriptUpdated.newBuilder()
                .setStableText(stable)
                .setUnstableText(unstable)
                .build();
    }

    public static UtteranceRecognized recognized(Heard heard) {
        var message = UtteranceRecognized.newBuilder()
                .setText(heard.transcript().text())
                .setStart(samples(heard.utterance().startSample()))
                .setEnd(samples(heard.utterance().endSample()));
        heard.transcript().words().forEach(word -> message.addWords(ResultMessages.message(word)));
        return message.build();
    }

    public static UtteranceScored scored(ScoredUtterance utterance, Result.@Nullable Scores scores) {
        var message = UtteranceScored.newBuilder();
        utterance.words().forEach(word -> message.addWords(ResultMessages.message(word)));
        if (scores != null) message.setScores(ResultMessages.message(scores));
        return message.build();
    }

    public static WarningRaised warning(Warning warning, long sample) {
        return WarningRaised.newBuilder()
                .setWarning(warning)
                .setAt(samples(sample))
                .build();
    }

    public static WarningRaised limitNear(long sample, long leftSamples) {
        return warning(Warning.WARNING_LIMIT_NEAR, sample).toBuilder()
                .setLeft(samples(leftSamples))
                .build();
    }

    public static SpeakingFinished finished(dev.vivavoce.speech.v1.Result result) {
        return SpeakingFinished.newBuilder().setResult(result).build();
    }

    public static SpeakingSessionFinished sessionFinished(
            SessionLease session, dev.vivavoce.speech.v1.Result result, Instant finishedAt) {
        var message = SpeakingSessionFinished.newBuilder()
                .setSessionId(session.sessionId().toString())
                .setUserId(session.userId().toString())
                .setTaskKind(TaskMessages.kind(session.task()))
                .setPurpose(TaskMessages.purpose(session.task()))
                .setStartedAt(ProtoTimes.timestamp(session.createdAt()))
                .setFinishedAt(ProtoTimes.timestamp(finishedAt))
                .setAudioDuration(result.getAudioDuration())
                .setSpeechDuration(result.getSpeechDuration())
                .setOutcome(result.getOutcome())
                .setReservationId(session.reservationId().toString());
        if (result.hasScores()) message.setOverallScore(result.getScores().getOverall());
        return message.build();
    }

    /// A stretch of 16 kHz samples.
    public static Duration samples(long count) {
        return Durations.fromNanos(count * SAMPLE_NANOS);
    }

    public static Duration length(java.time.Duration length) {
        return Durations.fromNanos(length.toNanos());
    }

    static Duration seconds(double seconds) {
        return duration(seconds);
    }
}
