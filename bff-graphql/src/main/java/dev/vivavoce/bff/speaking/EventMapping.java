package dev.vivavoce.bff.speaking;

import dev.vivavoce.bff.client.ProtoMapping;
import dev.vivavoce.bff.result.ResultMapping;
import dev.vivavoce.bff.speaking.SpeakingEvent.Envelope;
import dev.vivavoce.bff.speaking.SpeakingEvent.RecognizedWord;
import dev.vivavoce.bff.speaking.SpeakingEvent.SpeakingWarning;
import java.util.Optional;

/// Converts events from protobuf to the graph.
final class EventMapping {
    private EventMapping() {}

    /// Returns an empty value for a type of event or warning that this build does not know.
    static Optional<SpeakingEvent> event(dev.vivavoce.speech.v1.SpeakingEvent message) {
        var envelope = new Envelope(
                message.getSessionId(),
                Long.toUnsignedString(message.getCursor()),
                message.getDurable(),
                ProtoMapping.time(message.getOccurredAt()),
                ProtoMapping.orNull(message.getUtteranceId()),
                message.getSerializedSize());
        return switch (message.getEventCase()) {
            case SPEECH_STARTED ->
                Optional.of(new SpeakingEvent.SpeechStarted(
                        envelope,
                        ProtoMapping.milliseconds(message.getSpeechStarted().getAt())));
            case TRANSCRIPT_UPDATED -> {
                var update = message.getTranscriptUpdated();
                yield Optional.of(new SpeakingEvent.TranscriptUpdated(
                        envelope, update.getStableText(), update.getUnstableText()));
            }
            case UTTERANCE_RECOGNIZED -> Optional.of(recognized(envelope, message.getUtteranceRecognized()));
            case UTTERANCE_SCORED -> {
                var scored = message.getUtteranceScored();
                yield Optional.of(new SpeakingEvent.UtteranceScored(
                        envelope,
                        scored.getWordsList().stream().map(ResultMapping::word).toList(),
                        scored.hasScores() ? ResultMapping.scores(scored.getScores()) : null));
            }
            case WARNING_RAISED -> warning(envelope, message.getWarningRaised());
            case SPEAKING_FINISHED ->
                Optional.of(new SpeakingEvent.SpeakingFinished(
                        envelope,
                        ResultMapping.result(message.getSpeakingFinished().getResult())));
            case EVENT_NOT_SET -> Optional.empty();
        };
    }

    private static SpeakingEvent recognized(Envelope envelope, dev.vivavoce.speech.v1.UtteranceRecognized message) {
        return new SpeakingEvent.UtteranceRecognized(
                envelope,
                message.getText(),
                message.getWordsList().stream()
                        .map(word -> new RecognizedWord(
                                word.getText(),
                                ProtoMapping.milliseconds(word.getStart()),
                                ProtoMapping.milliseconds(word.getEnd()),
                                word.getConfidence()))
                        .toList(),
                ProtoMapping.milliseconds(message.getStart()),
                ProtoMapping.milliseconds(message.getEnd()));
    }

    private static Optional<SpeakingEvent> warning(Envelope envelope, dev.vivavoce.speech.v1.WarningRaised message) {
        return ProtoMapping.constant(SpeakingWarning.class, message.getWarning(), "WARNING_")
                .map(warning -> new SpeakingEvent.WarningRaised(
                        envelope,
                        warning,
                        ProtoMapping.milliseconds(message.getAt()),
                        message.hasLeft() ? ProtoMapping.milliseconds(message.getLeft()) : null));
    }
}
