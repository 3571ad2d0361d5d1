package dev.vivavoce.speech.session.partner;

import dev.vivavoce.content.v1.DialogueServiceGrpc;
import dev.vivavoce.content.v1.GetPartnerRequest;
import dev.vivavoce.content.v1.Level;
import dev.vivavoce.content.v1.ReplyRequest;
import dev.vivavoce.content.v1.ReplyResponse;
import dev.vivavoce.content.v1.ReplySentence;
import dev.vivavoce.content.v1.Speaker;
import dev.vivavoce.content.v1.SuggestLineRequest;
import dev.vivavoce.content.v1.Turn;
import dev.vivavoce.content.v1.Writer;
import dev.vivavoce.runtime.consent.ConsentClient;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.ServiceTokens;
import dev.vivavoce.speech.session.talk.TalkTurn;
import dev.vivavoce.speech.session.talk.TalkTurn.Line;
import dev.vivavoce.speech.session.talk.TalkTurn.Source;
import dev.vivavoce.speech.session.task.SpeakingTask;
import dev.vivavoce.speech.session.task.SpeakingTask.RolePlayMode;
import dev.vivavoce.speech.session.task.SpeakingTask.ScenarioLine;
import dev.vivavoce.speech.session.time.SpeechTime;
import dev.vivavoce.speech.synthesis.VoiceTraitsMapping;
import dev.vivavoce.speech.voice.VoiceTraits;
import io.grpc.Channel;
import io.grpc.Context;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The client of content that asks what the partner says. It bounds what it takes: a reply that never ends is
/// cut.
public final class PartnerClient {
    private static final Logger log = LoggerFactory.getLogger(PartnerClient.class);
    /// The most that the contract of content lets a reply have.
    private static final int MOST_SENTENCES = 20;
    private static final int LONGEST_SENTENCE = 240;
    private static final int LONGEST_REPLY = 2_000;
    /// The most that a request may have.
    private static final int LONGEST_TURN = 2_000;
    private static final Duration CHECK_PATIENCE = Duration.ofSeconds(5);
    private static final Duration REPLY_PATIENCE = Duration.ofSeconds(15);
    /// While content is away and nothing was said, it is asked again.
    private static final Duration RETRIES = Duration.ofSeconds(3);
    private static final Duration RETRY = Duration.ofMillis(300);

    private static final int MOST_FILLERS = 20;
    private static final int LONGEST_FILLER = 40;
    private static final int LONGEST_HINT = 300;
    /// A learner who waits longer for a hint has found other words.
    private static final Duration HINT_PATIENCE = Duration.ofSeconds(3);

    /// What content is asked.
    ///
    /// @param userId the learner's
    record Asked(UUID userId, SpeakingTask.RolePlay task, List<TalkTurn> turns) {
        ScenarioLine scenario() {
            return task.scenario();
        }
    }

    private final DialogueServiceGrpc.DialogueServiceBlockingStub content;
    private final ConsentClient consents;

    public PartnerClient(Channel content, ServiceTokens tokens, ConsentClient consents) {
        this.consents = consents;
        this.content = DialogueServiceGrpc.newBlockingStub(content).withInterceptors(tokens.calling("content"));
    }

    /// Checks that a partner can play the scenario, and returns how it sounds.
    ///
    /// @throws Failure FAILED_PRECONDITION / SCRIPT_MISSING; NOT_FOUND / SCENARIO_UNKNOWN;
    ///     UNAVAILABLE / CONTENT_UNAVAILABLE
    public VoiceTraits require(ScenarioLine scenario) {
        try {
            var partner = content.withDeadlineAfter(CHECK_PATIENCE).getPartner(partner(scenario));
            return VoiceTraitsMapping.traits(partner.getVoice());
        } catch (StatusRuntimeException thrown) {
            throw refused(thrown);
        }
    }

    private static GetPartnerRequest partner(ScenarioLine scenario) {
        return GetPartnerRequest.newBuilder()
                .setScenarioId(scenario.scenarioId().toString())
                .setVersion(scenario.version())
                .build();
    }

    private static RuntimeException refused(StatusRuntimeException thrown) {
        if (thrown.getStatus().getCode() == Status.Code.FAILED_PRECONDITION)
            return Failure.precondition("SCRIPT_MISSING", "no partner can play this scenario");
        if (thrown.getStatus().getCode() == Status.Code.NOT_FOUND)
            return Failure.notFound("SCENARIO_UNKNOWN", "no published scenario has that id and version");
        if (SpeechTime.isOutage(thrown))
            return Failure.unavailable("CONTENT_UNAVAILABLE", "the partner cannot be asked now")
                    .retryAfter(Duration.ofSeconds(2));
        return thrown;
    }

    /// Asks what the partner says next. Returns at once; sentences and end come to `news`, on another thread.
    ///
    /// @param request names the reply in the news
    /// @return stops it
    Runnable ask(int request, Asked asked, Consumer<ConversationNews> news) {
        var message = request(asked.scenario(), asked.turns())
                .setLevel(level(asked.task()))
                .setUserId(asked.userId().toString());
        var context = Context.ROOT.withCancellation();
        var thread = Thread.ofVirtual().name("partner").start(context.wrap(() -> {
            try {
                message.setAreThirdPartiesAllowed(consents.allowsThirdParties(asked.userId()));
                answer(request, message.build(), news);
            } finally {
                context.cancel(null); // of a reply that was cut, the rest
            }
        }));
        return () -> {
            context.cancel(null);
            thread.interrupt();
        };
    }

    /// Asks how the partner answers. Returns at once; the traits come to `news`, on another thread, if content
    /// answers.
    void askTraits(ScenarioLine scenario, Consumer<ConversationNews> news) {
        var message = partner(scenario);
        Thread.ofVirtual().name("partner-traits").start(Context.ROOT.wrap(() -> {
            try {
                var partner = content.withDeadlineAfter(CHECK_PATIENCE).getPartner(message);
                var fillers = partner.getFillersList().stream()
                        .filter(filler -> !filler.isBlank() && filler.length() <= LONGEST_FILLER)
                        .limit(MOST_FILLERS)
                        .toList();
                news.accept(new ConversationNews.Traits(fillers, partner.getIsScriptOnly()));
            } catch (RuntimeException thrown) { // of content, or of identity, which gives the token
                log.debug("no traits: {}", reason(thrown));
            }
        }));
    }

    /// Asks what the learner could say next. Returns at once; the line comes to `news`, on another thread, and is empty
    /// when content has none in time.
    ///
    /// @param request names the hint in the news
    /// @param before the hint before it; empty when there was none
    void askHint(int request, Asked asked, String before, Consumer<ConversationNews> news) {
        var message = SuggestLineRequest.newBuilder()
                .setScenarioId(asked.scenario().scenarioId().toString())
                .setVersion(asked.scenario().version())
                .setLevel(level(asked.task()))
                .addAllTurns(messages(asked.turns()))
                .setBefore(before)
                .build();
        Thread.ofVirtual().name("partner-hint").start(Context.ROOT.wrap(() -> {
            var line = "";
            try {
                var text = content.withDeadlineAfter(HINT_PATIENCE)
                        .suggestLine(message)
                        .getText()
                        .strip();
                if (text.length() <= LONGEST_HINT) line = text;
            } catch (RuntimeException thrown) { // of content, or of identity, which gives the token
                log.debug("no hint: {}", reason(thrown));
            }
            news.accept(new ConversationNews.Hint(request, line));
        }));
    }

    private void answer(int request, ReplyRequest message, Consumer<ConversationNews> news) {
        long until = System.nanoTime() + RETRIES.toNanos();
        var sentences = new int[1];
        Consumer<ConversationNews> counting = one -> {
            sentences[0]++;
            news.accept(one);
        };
        while (true) {
            try {
                read(request, message, counting);
                return;
            } catch (RuntimeException thrown) { // of content, or of identity, which gives the token
                if (Context.current().isCancelled()) return;
                boolean isOver = sentences[0] > 0 || System.nanoTime() > until || !isOutage(thrown);
                if (isOver || !rest()) {
                    news.accept(new ConversationNews.ReplyFailed(request, reason(thrown)));
                    return;
                }
            }
        }
    }

    private void read(int request, ReplyRequest message, Consumer<ConversationNews> news) {
        var parts = content.withDeadlineAfter(REPLY_PATIENCE).reply(message);
        int sentences = 0;
        int characters = 0;
        while (parts.hasNext()) {
            var part = parts.next();
            switch (part.getPartCase()) {
                case SENTENCE -> {
                    var text = part.getSentence().getText().strip();
                    sentences++;
                    characters += text.length();
                    if (sentences > MOST_SENTENCES || characters > LONGEST_REPLY || text.length() > LONGEST_SENTENCE) {
                        news.accept(new ConversationNews.ReplyFailed(request, "REPLY_TOO_LONG"));
                        return;
                    }
                    if (!text.isEmpty())
                        news.accept(new ConversationNews.Sentence(request, line(part.getSentence(), text)));
                }
                case END -> {
                    news.accept(ended(request, part));
                    return;
                }
                case PART_NOT_SET -> {} // of a later version
            }
        }
        news.accept(new ConversationNews.ReplyFailed(request, "REPLY_UNFINISHED"));
    }

    private static Line line(ReplySentence sentence, String text) {
        var source = switch (sentence.getWrittenBy()) {
            case WRITER_MODEL -> Source.MODEL;
            case WRITER_SCRIPT, WRITER_UNSPECIFIED, UNRECOGNIZED -> Source.SCRIPT;
        };
        return new Line(text, sentence.getReplyId(), source);
    }

    private static ConversationNews ended(int request, ReplyResponse part) {
        return new ConversationNews.ReplyEnded(
                request,
                List.copyOf(part.getEnd().getTasksTouchedList()),
                part.getEnd().getClosing());
    }

    private static boolean rest() {
        try {
            TimeUnit.NANOSECONDS.sleep(RETRY.toNanos());
            return true;
        } catch (InterruptedException _) {
            return false; // the stream ends
        }
    }

    private static boolean isOutage(RuntimeException thrown) {
        return !(thrown instanceof StatusRuntimeException status) || SpeechTime.isOutage(status);
    }

    private static String reason(RuntimeException thrown) {
        return thrown instanceof StatusRuntimeException status
                ? status.getStatus().getCode().name()
                : thrown.getClass().getSimpleName();
    }

    private static ReplyRequest.Builder request(ScenarioLine scenario, List<TalkTurn> turns) {
        return ReplyRequest.newBuilder()
                .setScenarioId(scenario.scenarioId().toString())
                .setVersion(scenario.version())
                .addAllTurns(messages(turns));
    }

    /// An exam is the same for every learner.
    private static Level level(SpeakingTask.RolePlay task) {
        var level = task.level();
        if (level == null || task.mode() == RolePlayMode.EXAM) return Level.LEVEL_UNSPECIFIED;
        return switch (level) {
            case A1, A2 -> Level.LEVEL_BEGINNER;
            case B1, B2 -> Level.LEVEL_INTERMEDIATE;
            case C1, C2 -> Level.LEVEL_ADVANCED;
        };
    }

    private static List<Turn> messages(List<TalkTurn> turns) {
        var messages = new ArrayList<Turn>();
        for (var turn : turns)
            switch (turn) {
                case TalkTurn.Learner(var text, var _, var _) ->
                    messages.add(Turn.newBuilder()
                            .setSpeaker(Speaker.SPEAKER_LEARNER)
                            .setText(cut(text))
                            .build());
                case TalkTurn.Partner partner -> {
                    var answer = partner.answer();
                    if (!answer.lines().isEmpty()) messages.add(message(answer)); // content knows of no fillers
                }
            }
        return messages;
    }

    private static Turn message(TalkTurn.Partner answer) {
        var text = answer.text();
        var message = Turn.newBuilder().setSpeaker(Speaker.SPEAKER_PARTNER).setText(cut(text));
        for (var line : answer.lines()) if (!line.replyId().isEmpty()) message.addReplyIds(line.replyId());
        if (text.length() <= LONGEST_TURN && answer.lines().size() <= MOST_SENTENCES)
            for (var line : answer.lines())
                message.addSentences(ReplySentence.newBuilder()
                        .setText(line.text())
                        .setReplyId(line.replyId())
                        .setWrittenBy(line.source() == Source.MODEL ? Writer.WRITER_MODEL : Writer.WRITER_SCRIPT));
        if (answer.interrupted()) message.setInterrupted(true).setHeardCharacters(answer.heardCharacters());
        return message.build();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_TURN ? text : text.substring(0, LONGEST_TURN);
    }
}
