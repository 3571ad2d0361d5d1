package dev.vivavoce.speech.session.talk;

import static dev.vivavoce.runtime.proto.ProtoTimes.timestamp;

import com.google.protobuf.Duration;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.Durations;
import dev.vivavoce.speech.v1.CaptionWord;
import dev.vivavoce.speech.v1.HintGiven;
import dev.vivavoce.speech.v1.PartnerFinished;
import dev.vivavoce.speech.v1.PartnerSpoke;
import dev.vivavoce.speech.v1.Phase;
import dev.vivavoce.speech.v1.PhaseChanged;
import dev.vivavoce.speech.v1.SentenceSource;
import dev.vivavoce.speech.v1.SpeakingEvent;
import dev.vivavoce.speech.v1.Talker;
import dev.vivavoce.speech.v1.TurnEnded;
import dev.vivavoce.speech.v1.TurnWithdrawn;
import dev.vivavoce.speech.v1.UtteranceRecognized;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Maps talks to the messages of the contract, and the events of the log to those of a talk.
public final class TalkMessages {
    /// The most turns that a result holds.
    private static final int MOST_TURNS = 200;
    private static final long SAMPLE_NANOS = 1_000_000_000 / 16_000;

    private TalkMessages() {}

    /// The talk of events of a log, in order; those that tell nothing about it are ignored.
    public static Talk talk(List<byte[]> stored) {
        return Talk.of(stored.stream()
                .map(TalkMessages::parse)
                .map(TalkMessages::event)
                .flatMap(Optional::stream)
                .toList());
    }

    /// What an event tells about the talk.
    public static Optional<TalkEvent> event(SpeakingEvent event) {
        return switch (event.getEventCase()) {
            case PHASE_CHANGED -> event(event.getPhaseChanged());
            case UTTERANCE_RECOGNIZED -> Optional.of(event(event.getUtteranceRecognized()));
            case TURN_ENDED -> Optional.of(event(event.getTurnEnded()));
            case PARTNER_SPOKE -> Optional.of(event(event.getPartnerSpoke()));
            case PARTNER_FINISHED -> Optional.of(event(event.getPartnerFinished()));
            case HINT_GIVEN -> Optional.of(event(event.getHintGiven()));
            case TURN_WITHDRAWN -> Optional.of(event(event.getTurnWithdrawn()));
            case SPEECH_STARTED,
                    TRANSCRIPT_UPDATED,
                    UTTERANCE_SCORED,
                    WARNING_RAISED,
                    SPEAKING_FINISHED,
                    ROOM_CHANGED,
                    EVENT_NOT_SET -> Optional.empty();
        };
    }

    private static Optional<TalkEvent> event(PhaseChanged changed) {
        return changed.getPhase() == Phase.PHASE_CONVERSATION
                ? Optional.of(new TalkEvent.Began(samples(changed.getLength())))
                : Optional.empty();
    }

    private static TalkEvent event(UtteranceRecognized recognized) {
        var words = recognized.getWordsList().stream()
                .map(word -> new TalkEvent.Word(word.getText(), samples(word.getStart()), samples(word.getEnd())))
                .toList();
        return new TalkEvent.Recognized(samples(recognized.getEnd()), words);
    }

    private static TalkEvent event(TurnEnded ended) {
        return new TalkEvent.TurnEnded(
                ended.getTurn(), ended.getText(), samples(ended.getStart()), samples(ended.getEnd()));
    }

    private static TalkEvent event(PartnerSpoke spoke) {
        var captions = spoke.getWordsList().stream()
                .map(word -> new TalkEvent.Caption(word.getOffset(), word.getLength(), samples(word.getStart())))
                .toList();
        return new TalkEvent.PartnerSpoke(
                spoke.getTurn(),
                spoke.getSentence(),
                new TalkTurn.Line(spoke.getText(), spoke.getReplyId(), source(spoke.getSource())),
                samples(spoke.getAt()),
                samples(spoke.getDuration()),
                captions);
    }

    private static TalkTurn.Source source(SentenceSource source) {
        return switch (source) {
            case SENTENCE_SOURCE_MODEL -> TalkTurn.Source.MODEL;
            case SENTENCE_SOURCE_FILLER -> TalkTurn.Source.FILLER;
            case SENTENCE_SOURCE_SCRIPT, SENTENCE_SOURCE_UNSPECIFIED, UNRECOGNIZED -> TalkTurn.Source.SCRIPT;
        };
    }

    private static SentenceSource source(TalkTurn.Source source) {
        return switch (source) {
            case SCRIPT -> SentenceSource.SENTENCE_SOURCE_SCRIPT;
            case MODEL -> SentenceSource.SENTENCE_SOURCE_MODEL;
            case FILLER -> SentenceSource.SENTENCE_SOURCE_FILLER;
        };
    }

    private static TalkEvent event(PartnerFinished finished) {
        return new TalkEvent.PartnerFinished(
                finished.getTurn(),
                finished.getInterrupted(),
                finished.getHeardCharacters(),
                samples(finished.getAt()),
                finished.getTasksTouchedList(),
                finished.getClosing());
    }

    private static TalkEvent event(HintGiven given) {
        return new TalkEvent.HintGiven(given.getTurn(), given.getNumber(), given.getText());
    }

    private static TalkEvent event(TurnWithdrawn withdrawn) {
        return new TalkEvent.TurnWithdrawn(withdrawn.getTurn(), withdrawn.getLastTurn(), samples(withdrawn.getAt()));
    }

    /// The preparation, with which a role-play begins.
    public static PhaseChanged preparation(Instant endsAt) {
        return PhaseChanged.newBuilder()
                .setPhase(Phase.PHASE_PREPARATION)
                .setEndsAt(timestamp(endsAt))
                .build();
    }

    /// Sets what has happened in the talk.
    public static SpeakingEvent.Builder set(SpeakingEvent.Builder message, TalkEvent event) {
        return switch (event) {
            case TalkEvent.Began(var length) ->
                message.setPhaseChanged(PhaseChanged.newBuilder()
                        .setPhase(Phase.PHASE_CONVERSATION)
                        .setLength(duration(length)));
            case TalkEvent.Recognized _ ->
                throw new IllegalArgumentException("recognised text is written with its utterance");
            case TalkEvent.TurnEnded(var turn, var text, var start, var end) ->
                message.setTurnEnded(TurnEnded.newBuilder()
                        .setTurn(turn)
                        .setText(text)
                        .setStart(duration(start))
                        .setEnd(duration(end)));
            case TalkEvent.PartnerSpoke spoke -> message.setPartnerSpoke(message(spoke));
            case TalkEvent.PartnerFinished finished ->
                message.setPartnerFinished(PartnerFinished.newBuilder()
                        .setTurn(finished.turn())
                        .setInterrupted(finished.interrupted())
                        .setHeardCharacters(finished.heardCharacters())
                        .setAt(duration(finished.at()))
                        .addAllTasksTouched(finished.tasksTouched())
                        .setClosing(finished.closing()));
            case TalkEvent.HintGiven(var turn, var number, var text) ->
                message.setHintGiven(
                        HintGiven.newBuilder().setTurn(turn).setNumber(number).setText(text));
            case TalkEvent.TurnWithdrawn(var turn, var lastTurn, var at) ->
                message.setTurnWithdrawn(TurnWithdrawn.newBuilder()
                        .setTurn(turn)
                        .setLastTurn(lastTurn)
                        .setAt(duration(at)));
        };
    }

    private static PartnerSpoke message(TalkEvent.PartnerSpoke spoke) {
        var message = PartnerSpoke.newBuilder()
                .setTurn(spoke.turn())
                .setSentence(spoke.sentence())
                .setText(spoke.line().text())
                .setAt(duration(spoke.at()))
                .setDuration(duration(spoke.length()))
                .setReplyId(spoke.line().replyId())
                .setSource(source(spoke.line().source()));
        for (var caption : spoke.captions())
            message.addWords(CaptionWord.newBuilder()
                    .setOffset(caption.offset())
                    .setLength(caption.length())
                    .setStart(duration(caption.start())));
        return message.build();
    }

    /// All that was said.
    public static dev.vivavoce.speech.v1.Talk message(Talk talk) {
        var message = dev.vivavoce.speech.v1.Talk.newBuilder().addAllTasksTouched(talk.tasksTouched());
        talk.all().stream().limit(MOST_TURNS).map(TalkMessages::message).forEach(message::addTurns);
        return message.build();
    }

    private static dev.vivavoce.speech.v1.TalkTurn message(TalkTurn turn) {
        var message = dev.vivavoce.speech.v1.TalkTurn.newBuilder()
                .setStart(duration(turn.start()))
                .setEnd(duration(turn.end()));
        return switch (turn) {
            case TalkTurn.Learner(var text, var _, var _) ->
                message.setTalker(Talker.TALKER_LEARNER).setText(text).build();
            case TalkTurn.Partner partner ->
                message.setTalker(Talker.TALKER_PARTNER)
                        .setText(partner.heard())
                        .setInterrupted(partner.interrupted())
                        .build();
        };
    }

    private static SpeakingEvent parse(byte[] stored) {
        try {
            return SpeakingEvent.parseFrom(stored);
        } catch (InvalidProtocolBufferException thrown) {
            throw new IllegalStateException("a stored event cannot be parsed", thrown);
        }
    }

    private static Duration duration(long samples) {
        return Durations.fromNanos(samples * SAMPLE_NANOS);
    }

    private static long samples(Duration duration) {
        return Math.round((double) Durations.toNanos(duration) / SAMPLE_NANOS);
    }
}
