package dev.vivavoce.bff.speaking;

import dev.vivavoce.bff.client.ProtoMapping;
import dev.vivavoce.bff.result.ResultMapping;
import dev.vivavoce.bff.speaking.SpeakingEvent.CaptionWord;
import dev.vivavoce.bff.speaking.SpeakingEvent.Envelope;
import dev.vivavoce.bff.speaking.SpeakingEvent.RecognizedWord;
import dev.vivavoce.bff.speaking.SpeakingEvent.RolePlayPhase;
import dev.vivavoce.bff.speaking.SpeakingEvent.SpeakingWarning;
import java.util.List;
import java.util.Optional;

/// Converts events from protobuf to the graph.
final class EventMapping {
    private EventMapping() {}

    /// Returns an empty value for a type of event, warning or phase that this build does not know.
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
                        scored.hasScores() ? ResultMapping.scores(scored.getScores()) : null,
                        ResultMapping.textWords(scored.getTextWordsList())));
            }
            case WARNING_RAISED -> warning(envelope, message.getWarningRaised());
            case SPEAKING_FINISHED ->
                Optional.of(new SpeakingEvent.SpeakingFinished(
                        envelope,
                        ResultMapping.result(message.getSpeakingFinished().getResult())));
            case PHASE_CHANGED -> phase(envelope, message.getPhaseChanged());
            case TURN_ENDED -> {
                var turn = message.getTurnEnded();
                yield Optional.of(new SpeakingEvent.TurnEnded(
                        envelope,
                        turn.getTurn(),
                        turn.getText(),
                        ProtoMapping.milliseconds(turn.getStart()),
                        ProtoMapping.milliseconds(turn.getEnd())));
            }
            case PARTNER_SPOKE -> Optional.of(spoke(envelope, message.getPartnerSpoke()));
            case PARTNER_FINISHED -> {
                var turn = message.getPartnerFinished();
                yield Optional.of(new SpeakingEvent.PartnerFinished(
                        envelope,
                        turn.getTurn(),
                        turn.getInterrupted(),
                        turn.getHeardCharacters(),
                        ProtoMapping.milliseconds(turn.getAt()),
                        List.copyOf(turn.getTasksTouchedList()),
                        turn.getClosing()));
            }
            case HINT_GIVEN -> {
                var hint = message.getHintGiven();
                yield Optional.of(
                        new SpeakingEvent.HintGiven(envelope, hint.getTurn(), hint.getNumber(), hint.getText()));
            }
            case TURN_WITHDRAWN -> {
                var withdrawn = message.getTurnWithdrawn();
                yield Optional.of(new SpeakingEvent.TurnWithdrawn(
                        envelope,
                        withdrawn.getTurn(),
                        withdrawn.getLastTurn(),
                        ProtoMapping.milliseconds(withdrawn.getAt())));
            }
            case ROOM_CHANGED ->
                ProtoMapping.constant(
                                SpeakingEvent.RoomState.class,
                                message.getRoomChanged().getState(),
                                "ROOM_STATE_")
                        .map(state -> new SpeakingEvent.RoomChanged(envelope, state));
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

    private static Optional<SpeakingEvent> phase(Envelope envelope, dev.vivavoce.speech.v1.PhaseChanged message) {
        return ProtoMapping.constant(RolePlayPhase.class, message.getPhase(), "PHASE_")
                .map(phase -> new SpeakingEvent.PhaseChanged(
                        envelope,
                        phase,
                        message.hasEndsAt() ? ProtoMapping.time(message.getEndsAt()) : null,
                        message.hasLength() ? ProtoMapping.milliseconds(message.getLength()) : null));
    }

    private static SpeakingEvent spoke(Envelope envelope, dev.vivavoce.speech.v1.PartnerSpoke message) {
        return new SpeakingEvent.PartnerSpoke(
                envelope,
                message.getTurn(),
                message.getSentence(),
                message.getText(),
                ProtoMapping.constant(
                                SpeakingEvent.PartnerSentenceSource.class, message.getSource(), "SENTENCE_SOURCE_")
                        .orElse(SpeakingEvent.PartnerSentenceSource.SCRIPT),
                ProtoMapping.milliseconds(message.getAt()),
                ProtoMapping.milliseconds(message.getDuration()),
                message.getWordsList().stream()
                        .map(word -> new CaptionWord(
                                word.getOffset(), word.getLength(), ProtoMapping.milliseconds(word.getStart())))
                        .toList());
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
