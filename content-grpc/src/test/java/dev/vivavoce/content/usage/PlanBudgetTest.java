package dev.vivavoce.content.usage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.billing.v1.SubscriptionChanged;
import dev.vivavoce.content.ContentServer;
import dev.vivavoce.content.v1.GenerateRequest;
import dev.vivavoce.content.v1.GenerateResponse;
import dev.vivavoce.content.v1.ModelServiceGrpc;
import dev.vivavoce.model.ModelStandIn;
import dev.vivavoce.model.Reply;
import dev.vivavoce.runtime.readiness.Readiness;
import dev.vivavoce.runtimetest.Await;
import dev.vivavoce.runtimetest.Refusal;
import dev.vivavoce.runtimetest.TestEvents;
import dev.vivavoce.runtimetest.TestServer;
import dev.vivavoce.runtimetest.TestServer.Transport;
import io.grpc.Context;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Content's budget by the plan of a person, with billing over the wire and its events.
class PlanBudgetTest {
    private static final String SENTENCE =
            "{\"sentence\": \"Je mange une pomme.\", \"translation\": \"I eat an apple.\"}";

    private static final FakeBilling billing = new FakeBilling();
    private static final ModelStandIn model = ModelStandIn.start(0);
    private static final TestEvents events = TestEvents.of(
            "billing", () -> Objects.requireNonNull(PlanBudgetTest.content).identity(), billing);
    private static final TestServer content = ContentServer.create(Map.of(
            "CONTENT_BILLING", events.target(),
            "CONTENT_MODELS", "main",
            "CONTENT_MODEL_MAIN_URL", model.address(),
            "CONTENT_MODEL_MAIN_MODEL", "large",
            "CONTENT_MODEL_TOKENS_A_DAY", Long.toString(FakeBilling.FREE)));

    private final UUID user = UUID.randomUUID();

    @BeforeAll
    static void begin() {
        content.begin();
    }

    @AfterEach
    void repair() {
        billing.down(false);
        model.reset();
    }

    @AfterAll
    static void end() throws Exception {
        content.end();
    }

    @Test
    void without_billing_every_person_has_the_same_budget_and_ready_says_so() {
        assertThat(Readiness.of(content.channel(Transport.WIRE))).isEqualTo("up");
        var alone = ContentServer.create().begin();
        try {
            assertThat(Readiness.of(alone.channel(Transport.WIRE))).isEqualTo("up without plans");
        } finally {
            alone.end();
        }
    }

    @Test
    void a_day_s_questions_ask_billing_once() {
        int before = billing.calls.get();
        generate();
        generate();
        assertThat(billing.calls.get() - before).isEqualTo(1);
    }

    @Test
    void who_has_used_up_a_plan_goes_on_at_once_with_a_larger_one() {
        billing.gives(user.toString(), 1);
        Refusal.expect(Code.RESOURCE_EXHAUSTED, "BUDGET_USED_UP", this::generate);
        billing.gives(user.toString(), FakeBilling.FREE);
        change();
        Await.until("the larger plan counts", this::isAnswered);
    }

    @Test
    void a_smaller_plan_does_not_interrupt_what_runs_and_its_use_is_settled() {
        billing.gives(user.toString(), 1_000_000);
        model.next(new Reply.Stall(SENTENCE));
        var context = Context.current().withCancellation();
        context.run(() -> {
            var running = stub().generate(request());
            Await.until("the model writes", () -> model.running() == 1);
            billing.gives(user.toString(), 1);
            change();
            Await.until("the smaller plan counts", () -> !isAnswered());
            assertThat(model.running()).as("what runs").isEqualTo(1);
            assertThat(unsettled()).isEqualTo(1);
            assertThat(running).isNotNull();
        });
        context.cancel(null);
        Await.until("it is settled", () -> unsettled() == 0);
    }

    @Test
    void while_billing_is_down_a_person_has_what_everybody_has_and_what_is_paid_for_waits() {
        billing.gives(user.toString(), 10 * FakeBilling.FREE);
        billing.down(true);
        generate();
        Await.until("everybody's budget is used up", () -> !isAnswered());
        Refusal.expect(Code.UNAVAILABLE, "BILLING_UNAVAILABLE", this::generate);
        billing.down(false);
        Await.until("billing answers", this::isAnswered);
    }

    private boolean isAnswered() {
        try {
            generate();
            return true;
        } catch (StatusRuntimeException thrown) {
            assertThat(Refusal.of(thrown).reason()).isIn("BUDGET_USED_UP", "BILLING_UNAVAILABLE");
            return false;
        }
    }

    private void generate() {
        model.next(new Reply.Text(SENTENCE));
        assertThat(all(stub().generate(request()))).isNotEmpty();
    }

    private ModelServiceGrpc.ModelServiceBlockingStub stub() {
        return ModelServiceGrpc.newBlockingStub(content.asService("assessment"));
    }

    private GenerateRequest request() {
        return GenerateRequest.newBuilder()
                .setPromptId("practice-sentence")
                .setUserId(user.toString())
                .setAreThirdPartiesAllowed(true)
                .putAllVariables(Map.of("language", "fr", "level", "A1 to A2", "topic", "food"))
                .build();
    }

    /// Requests of the user that were reserved and not settled, as the database has them.
    private int unsettled() {
        var settings = content.settings();
        try (var connection = DriverManager.getConnection(
                        settings.get("CONTENT_DATABASE_URL"),
                        settings.get("CONTENT_DATABASE_USER"),
                        settings.get("CONTENT_DATABASE_PASSWORD"));
                var query = connection.prepareStatement(
                        "SELECT count(*) FROM model_usage WHERE user_id = ? AND outcome IS NULL")) {
            query.setObject(1, user);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        } catch (SQLException thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    private void change() {
        events.publish(
                user,
                SubscriptionChanged.newBuilder()
                        .setUserId(user.toString())
                        .setPlanId("pro")
                        .build());
    }

    private static List<GenerateResponse> all(Iterator<GenerateResponse> answer) {
        var all = new ArrayList<GenerateResponse>();
        answer.forEachRemaining(all::add);
        return all;
    }
}
