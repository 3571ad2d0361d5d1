package dev.vivavoce.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.billing.v1.AssignPlanRequest;
import dev.vivavoce.billing.v1.EntitlementServiceGrpc;
import dev.vivavoce.cli.Billing;
import dev.vivavoce.cli.client.GlobalIds;
import dev.vivavoce.cli.client.Learner;
import dev.vivavoce.cli.demo.BillingDemo;
import dev.vivavoce.content.v1.CreateScenarioRequest;
import dev.vivavoce.content.v1.ScenarioServiceGrpc;
import dev.vivavoce.events.v1.DeadLetterServiceGrpc;
import dev.vivavoce.events.v1.ReplayDeadLettersRequest;
import dev.vivavoce.identity.v1.AuditAct;
import dev.vivavoce.identity.v1.AuditDetail;
import dev.vivavoce.identity.v1.AuditFilter;
import dev.vivavoce.identity.v1.AuditOutcome;
import dev.vivavoce.identity.v1.AuditServiceGrpc;
import dev.vivavoce.identity.v1.ListAuditEventsRequest;
import dev.vivavoce.steps.Eventually;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.MetadataUtils;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The demonstration of billing, and what operators see of it.
class BillingCommandsTest {
    @RegisterExtension
    static final WholePlatform whole = new WholePlatform();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void the_demonstration_walks_through_every_step_and_operators_see_what_happened() throws InterruptedException {
        BillingDemo.run(whole.platform(), out);
        assertThat(said().lines().map(String::strip))
                .containsSubsequence(
                        "a new learner",
                        "paid on the page, marked TEST",
                        "spoke a sentence",
                        "changed at once, and paid the difference",
                        "a colleague accepts a seat by a link",
                        "plan       Team",
                        "the seat is taken back",
                        "plan       Free",
                        "back to Pro, with the next period",
                        "cancelled, to the end of the period",
                        "resumed",
                        "a month later, by the test clock: the card was declined",
                        "paid with another card",
                        "ended at once");
        assertThat(said()).contains("due now", "goes on until", "ends then", "then pro");

        assertThat(said("reconcile")).contains("subscriptions compared");
    }

    @Test
    void a_person_is_found_by_id_and_by_address() {
        var email = UUID.randomUUID() + "@test.vivavoce.example";
        var learner = Learner.register(whole.graphQl(), email, "a password for tests", "A learner");
        var id = GlobalIds.local(learner.id());
        for (var name : List.of(id, email))
            assertThat(said("timeline", name))
                    .contains("user      " + id, "none: has never begun to pay", "nothing has happened");
        assertThatThrownBy(() -> said("timeline", "nobody@test.vivavoce.example"))
                .hasMessage("there is no account nobody@test.vivavoce.example");
    }

    @Test
    void what_an_administrator_asks_of_each_service_is_in_the_audit_log_and_a_given_plan_in_the_timeline()
            throws InterruptedException {
        var email = UUID.randomUUID() + "@test.vivavoce.example";
        var id = GlobalIds.local(Learner.register(whole.graphQl(), email, "a password for tests", "A learner")
                .id());
        var plan = UUID.randomUUID();
        var _ = EntitlementServiceGrpc.newBlockingStub(asAdministrator("billing", plan))
                .assignPlan(AssignPlanRequest.newBuilder()
                        .setUserId(id)
                        .setPlanId("pro")
                        .setReason("an outage")
                        .build());
        assertThat(said("timeline", id)).contains("assigned pro: an outage");
        var refused = UUID.randomUUID();
        assertThatThrownBy(() -> ScenarioServiceGrpc.newBlockingStub(asAdministrator("content", refused))
                        .createScenario(CreateScenarioRequest.getDefaultInstance()))
                .isInstanceOf(StatusRuntimeException.class);
        var entries = new HashMap<String, UUID>(Map.of(
                "billing vivavoce.billing.v1.EntitlementService.AssignPlan", plan,
                "content vivavoce.content.v1.ScenarioService.CreateScenario", refused));
        for (var service : List.of("assessment", "billing", "content", "identity", "speech")) {
            var replay = UUID.randomUUID();
            var _ = DeadLetterServiceGrpc.newBlockingStub(asAdministrator(service, replay))
                    .replayDeadLetters(ReplayDeadLettersRequest.newBuilder()
                            .setAll(ReplayDeadLettersRequest.All.getDefaultInstance())
                            .build());
            entries.put(service + " vivavoce.events.v1.DeadLetterService.ReplayDeadLetters", replay);
        }
        for (var entry : entries.entrySet())
            Eventually.get(
                    entry.getKey(),
                    Duration.ofSeconds(30),
                    BillingCommandsTest::acts,
                    acts -> acts.contains(entry.getKey() + " " + entry.getValue()));
        var given = audit().listAuditEvents(ListAuditEventsRequest.newBuilder()
                        .setFilter(AuditFilter.newBuilder()
                                .setPersonId(id)
                                .setAct(AuditAct.AUDIT_ACT_ADMINISTRATION_ACTED))
                        .build())
                .getEventsList();
        assertThat(given).singleElement().satisfies(entry -> {
            assertThat(entry.getOutcome()).isEqualTo(AuditOutcome.AUDIT_OUTCOME_REQUESTED);
            assertThat(entry.getSubject().getUserId()).isEqualTo(id);
            assertThat(entry.getActor().getUserId()).hasSize(36).isNotEqualTo(id);
            assertThat(entry.getSessionId()).hasSize(36);
        });
    }

    /// The details of each act in the log, such as `billing vivavoce.….AssignPlan 8d7f…`.
    private static List<String> acts() {
        return audit()
                .listAuditEvents(ListAuditEventsRequest.newBuilder()
                        .setPageSize(100)
                        .setFilter(AuditFilter.newBuilder().setAct(AuditAct.AUDIT_ACT_ADMINISTRATION_ACTED))
                        .build())
                .getEventsList()
                .stream()
                .map(entry -> entry.getDetailsList().stream()
                        .map(AuditDetail::getValue)
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    private static AuditServiceGrpc.AuditServiceBlockingStub audit() {
        return AuditServiceGrpc.newBlockingStub(asAdministrator("identity", UUID.randomUUID()));
    }

    private static Channel asAdministrator(String service, UUID requestId) {
        var headers = new Metadata();
        headers.put(Metadata.Key.of("x-request-id", Metadata.ASCII_STRING_MARSHALLER), requestId.toString());
        return ClientInterceptors.intercept(
                whole.platform().channel(service),
                whole.asAdministrator(),
                MetadataUtils.newAttachHeadersInterceptor(headers));
    }

    @Test
    void nothing_has_failed_and_an_unknown_event_cannot_be_replayed() {
        assertThat(said("failed")).isEqualTo("no event has failed\n");
        assertThat(said("replay")).isEqualTo("0 processed, 0 failed again\n");
        assertThatThrownBy(() -> said("replay", "evt_of_nobody"))
                .isInstanceOfSatisfying(
                        StatusRuntimeException.class,
                        thrown -> assertThat(thrown.getStatus().getCode()).isEqualTo(Status.Code.NOT_FOUND));
    }

    private String said(String command, String... wanted) {
        bytes.reset();
        Billing.run(whole.platform(), whole.asAdministrator(), command, List.of(wanted), out);
        return said();
    }

    private String said() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
