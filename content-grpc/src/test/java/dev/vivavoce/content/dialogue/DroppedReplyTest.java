package dev.vivavoce.content.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.content.v1.DialogueServiceGrpc;
import dev.vivavoce.content.v1.GetPartnerRequest;
import dev.vivavoce.content.v1.ReplyResponse;
import dev.vivavoce.content.v1.Speaker;
import dev.vivavoce.content.v1.Turn;
import dev.vivavoce.model.ModelStandIn;
import dev.vivavoce.model.PartnerSample;
import dev.vivavoce.model.Reply;
import dev.vivavoce.runtimetest.Await;
import dev.vivavoce.runtimetest.TestServer;
import io.grpc.Context;
import io.grpc.StatusRuntimeException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Replies of a model that speech asks for in a pause of the learner, and stops because the learner goes on.
class DroppedReplyTest {
    private static final ModelStandIn model = ModelStandIn.start(0);

    @RegisterExtension
    static final TestServer content = ModelServer.create(model, Map.of());

    private static final String PAUSE = "Good morning, Sam.";
    private static final String TURN = "Good morning, Sam. The needle is so thin that you hardly feel it.";
    private static final String FINE = "Well, good morning to you as well, I suppose.";

    /// What is recorded of a request to the model.
    private record Recorded(String outcome, int inputTokens, int outputTokens) {}

    private final SpokenTalk talk = new SpokenTalk(content);

    @BeforeAll
    static void begin() {
        ModelServer.awaitModel(content, model);
    }

    @BeforeEach
    void forget() {
        model.reset();
        model.unscripted(PartnerSample::answer);
    }

    @Test
    void a_reply_that_is_stopped_before_its_first_word_has_cost_its_prompt() {
        model.next(new Reply.Stall(""));
        var reading = reading();
        Await.until("the model is asked", () -> model.asked().size() == 1);
        reading.cancel(null);
        Await.until("the model is left", () -> model.running() == 0 && model.abandoned() == 1);
        var recorded = recorded();
        assertThat(recorded.outcome()).isEqualTo("CANCELLED");
        assertThat(recorded.inputTokens()).isPositive();
        assertThat(recorded.outputTokens()).isZero();
    }

    @Test
    void a_reply_that_is_stopped_after_a_sentence_has_cost_what_was_written() {
        model.next(new Reply.Stall(FINE + " And how"));
        var context = Context.current().withCancellation();
        context.run(() -> assertThat(ask(PAUSE).next().getSentence().getText()).isEqualTo(FINE));
        context.cancel(null);
        Await.until("the model is left", () -> model.running() == 0 && model.abandoned() == 1);
        var recorded = recorded();
        assertThat(recorded.outcome()).isEqualTo("CANCELLED");
        assertThat(recorded.outputTokens()).isPositive();
    }

    @Test
    void nothing_of_it_is_remembered() {
        model.next(new Reply.Stall(FINE + " And how"));
        var context = Context.current().withCancellation();
        context.run(() -> assertThat(ask(PAUSE).hasNext()).isTrue());
        context.cancel(null);
        Await.until("the model is left", () -> model.running() == 0);
        var after = parts(ask(TURN));
        var other = new SpokenTalk(content);
        var fresh = other.say(TURN);
        assertThat(after.getLast().getEnd()).isEqualTo(fresh.end());
        assertThat(after.stream().filter(ReplyResponse::hasSentence).map(ReplyResponse::getSentence))
                .containsExactlyElementsOf(fresh.sentences());
        assertThat(model.asked().get(1).last()).doesNotContain(FINE);
    }

    @Test
    void speech_is_told_that_replies_may_cost_tokens() {
        var request = GetPartnerRequest.newBuilder().setScenarioId(SpokenTalk.INSULIN);
        assertThat(partner().getPartner(request.build()).getIsScriptOnly()).isFalse();
    }

    /// A client that reads a reply until the context is cancelled.
    private Context.CancellableContext reading() {
        var context = Context.current().withCancellation();
        Thread.ofVirtual().start(context.wrap(() -> {
            try {
                parts(ask(PAUSE));
            } catch (StatusRuntimeException _) {
                // it was cancelled
            }
        }));
        return context;
    }

    private static List<ReplyResponse> parts(Iterator<ReplyResponse> reply) {
        var parts = new ArrayList<ReplyResponse>();
        reply.forEachRemaining(parts::add);
        return parts;
    }

    private Iterator<ReplyResponse> ask(String text) {
        var turn = Turn.newBuilder().setSpeaker(Speaker.SPEAKER_LEARNER).setText(text);
        var request = talk.request().clone().addTurns(turn);
        return partner().reply(request.build());
    }

    private static DialogueServiceGrpc.DialogueServiceBlockingStub partner() {
        return DialogueServiceGrpc.newBlockingStub(content.asService("speech"));
    }

    /// The only request of this talk's learner, once it is settled.
    private Recorded recorded() {
        Await.until("the tokens are recorded", () -> !rows().isEmpty());
        assertThat(rows()).hasSize(1);
        return rows().getFirst();
    }

    private List<Recorded> rows() {
        var settings = content.settings();
        try (var connection = DriverManager.getConnection(
                        settings.get("CONTENT_DATABASE_URL"),
                        settings.get("CONTENT_DATABASE_USER"),
                        settings.get("CONTENT_DATABASE_PASSWORD"));
                var statement = connection.prepareStatement("""
                        SELECT outcome, input_tokens, output_tokens FROM model_usage
                        WHERE user_id = ?::uuid AND outcome IS NOT NULL
                        """)) {
            statement.setString(1, talk.request().getUserId());
            var rows = new ArrayList<Recorded>();
            try (var result = statement.executeQuery()) {
                while (result.next()) rows.add(new Recorded(result.getString(1), result.getInt(2), result.getInt(3)));
            }
            return rows;
        } catch (SQLException thrown) {
            throw new IllegalStateException(thrown);
        }
    }
}
