package dev.vivavoce.speech.session.log;

import static dev.vivavoce.runtime.proto.ProtoTimes.timestamp;

import com.google.protobuf.Duration;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.Durations;
import dev.vivavoce.runtime.watch.WatchEvent;
import dev.vivavoce.speech.audio.AudioQuality;
import dev.vivavoce.speech.pronunciation.ResultMessages;
import dev.vivavoce.speech.pronunciation.TextResultMessages;
import dev.vivavoce.speech.pronunciation.scoring.Result;
import dev.vivavoce.speech.pronunciation.scoring.ScoredUtterance;
import dev.vivavoce.speech.recognition.Transcript;
import dev.vivavoce.speech.session.log.SessionEnd.Performance;
import dev.vivavoce.speech.session.talk.TalkMessages;
import dev.vivavoce.speech.session.task.TaskMessages;
import dev.vivavoce.speech.textfeedback.TextUtterance;
import dev.vivavoce.speech.v1.SpeakingEvent;
import dev.vivavoce.speech.v1.SpeakingFinished;
import dev.vivavoce.speech.v1.SpeakingSessionFinished;
import dev.vivavoce.speech.v1.SpeechStarted;
import dev.vivavoce.speech.v1.TranscriptUpdated;
import dev.vivavoce.speech.v1.UtteranceRecognized;
import dev.vivavoce.speech.v1.UtteranceScored;
import dev.vivavoce.speech.v1.Warning;
import dev.vivavoce.speech.v1.WarningRaised;
import dev.vivavoce.speech.voiceactivity.Segment;
import java.time.Instant;
import java.util.List;
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
                .setOccurredAt(timestamp(at));
    }

    /// An event of the log in the form that is sent.
    public static SpeakingEvent event(WatchEvent event) {
        try {
            return SpeakingEvent.parseFrom(event.content()).toBuilder()
                    .setCursor(event.cursor())
                    .setDurable(event instanceof WatchEvent.Durable)
                    .build();
        } catch (InvalidProtocolBufferException thrown) {
            throw new IllegalStateException("a stored event cannot be parsed", thrown);
        }
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

    public static UtteranceRecognized recognized(
            Segment.Utterance utterance, String text, List<Transcript.Word> words) {
        var message = UtteranceRecognized.newBuilder()
                .setText(text)
                .setStart(samples(utterance.startSample()))
                .setEnd(samples(utterance.endSample()));
        words.forEach(word -> message.addWords(ResultMessages.message(word)));
        return message.build();
    }

    public static UtteranceScored scored(ScoredUtterance utterance, Result.@Nullable Scores scores) {
        var message = UtteranceScored.newBuilder();
        utterance.words().forEach(word -> message.addWords(ResultMessages.message(word)));
        if (scores != null) message.setScores(ResultMessages.message(scores));
        return message.build();
    }

    public static UtteranceScored compared(TextUtterance utterance) {
        var message = UtteranceScored.newBuilder();
        utterance.words().forEach(word -> message.addTextWords(TextResultMessages.message(word)));
        return message.build();
    }

    public static WarningRaised warning(Warning warning, long sample) {
        return WarningRaised.newBuilder()
                .setWarning(warning)
                .setAt(samples(sample))
                .build();
    }

    public static WarningRaised warning(AudioQuality.Finding finding) {
        var warning = switch (finding.fault()) {
            case CLIPPING -> Warning.WARNING_CLIPPING;
            case TOO_QUIET -> Warning.WARNING_TOO_QUIET;
            case NOISE -> Warning.WARNING_NOISE;
        };
        return warning(warning, finding.atSample());
    }

    public static WarningRaised limitNear(long sample, long leftSamples) {
        return warning(Warning.WARNING_LIMIT_NEAR, sample).toBuilder()
                .setLeft(samples(leftSamples))
                .build();
    }

    /// `vivavoce.speech.v1.Result`, as it is stored.
    static byte[] result(SessionEnd end) {
        return message(end).toByteArray();
    }

    private static dev.vivavoce.speech.v1.Result message(SessionEnd end) {
        var message = performance(end).toBuilder().setIsIncomplete(end.isIncomplete());
        var talk = end.talk();
        if (talk != null) message.setTalk(TalkMessages.message(talk));
        return message.build();
    }

    private static dev.vivavoce.speech.v1.Result performance(SessionEnd end) {
        return switch (end.performance()) {
            case Performance.Scored(var result) -> ResultMessages.message(result);
            case Performance.Compared(var result, double passMark) -> TextResultMessages.message(result, passMark);
        };
    }

    /// The last event of a session, without its cursor.
    static byte[] finishedEvent(SessionEnd end) {
        return event(end.lease().sessionId(), 0, end.finishedAt())
                .setSpeakingFinished(SpeakingFinished.newBuilder().setResult(message(end)))
                .build()
                .toByteArray();
    }

    static SpeakingSessionFinished sessionFinished(SessionEnd end) {
        var lease = end.lease();
        var result = performance(end);
        return SpeakingSessionFinished.newBuilder()
                .setSessionId(lease.sessionId().toString())
                .setUserId(lease.userId().toString())
                .setTaskKind(TaskMessages.kind(lease.task()))
                .setPurpose(TaskMessages.purpose(lease.task()))
                .setStartedAt(timestamp(lease.createdAt()))
                .setFinishedAt(timestamp(end.finishedAt()))
                .setAudioDuration(samples(end.speechTime()))
                .setSpeechDuration(result.getSpeechDuration())
                .build();
    }

    /// The duration of 16 kHz samples.
    public static Duration samples(long count) {
        return Durations.fromNanos(count * SAMPLE_NANOS);
    }

    public static Duration length(java.time.Duration length) {
        return Durations.fromNanos(length.toNanos());
    }
}
