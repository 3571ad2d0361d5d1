package dev.vivavoce.identity.administration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.access.v1.Role;
import dev.vivavoce.events.v1.AdministrationActed;
import dev.vivavoce.events.v1.DeadLetter;
import dev.vivavoce.events.v1.DeadLetterServiceGrpc;
import dev.vivavoce.events.v1.ListDeadLettersRequest;
import dev.vivavoce.events.v1.ReplayDeadLettersRequest;
import dev.vivavoce.identity.Administrator;
import dev.vivavoce.identity.OtherServices;
import dev.vivavoce.identity.Person;
import dev.vivavoce.identity.TestSettings;
import dev.vivavoce.identity.v1.AuditAct;
import dev.vivavoce.identity.v1.AuditDetail;
import dev.vivavoce.identity.v1.AuditEvent;
import dev.vivavoce.identity.v1.AuditFilter;
import dev.vivavoce.identity.v1.AuditOutcome;
import dev.vivavoce.identity.v1.AuditServiceGrpc;
import dev.vivavoce.identity.v1.ListAuditEventsRequest;
import dev.vivavoce.identity.v1.VerifyAuditLogRequest;
import dev.vivavoce.runtimetest.Await;
import dev.vivavoce.runtimetest.TestClock;
import dev.vivavoce.runtimetest.TestEvents;
import dev.vivavoce.runtimetest.TestServer;
import dev.vivavoce.runtimetest.TestServer.Transport;
import io.grpc.Channel;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What administrators ask of other services, in the audit log.
class ServiceActTest {
    private static final String ASSIGN_PLAN = "vivavoce.billing.v1.EntitlementService.AssignPlan";

    private static final TestEvents billing =
            TestEvents.verifiedBy("billing", () -> OtherServices.keys(ServiceActTest.identity));

    @RegisterExtension
    static final TestServer identity = TestSettings.at(
            new TestClock(),
            TestSettings.with(
                    "IDENTITY_BILLING",
                    billing.target(),
                    "IDENTITY_ADMIN_EMAIL",
                    Administrator.EMAIL,
                    "IDENTITY_ADMIN_PASSWORD",
                    Administrator.PASSWORD));

    private final Person person = Person.at(identity.channel(Transport.IN_PROCESS));
    private final Administrator administrator =
            Administrator.at(identity, identity.channel(Transport.IN_PROCESS), Instant.now());
    private final UUID request = UUID.randomUUID();

    @Test
    void an_act_in_another_service_is_an_entry_once_however_often_it_is_delivered() {
        var user = person.register().getUser().getId();
        var session = UUID.randomUUID().toString();
        publish(acted(administrator.id(), user).setSessionId(session));
        var entry = awaitEntry(request);
        assertThat(entry.getOutcome()).isEqualTo(AuditOutcome.AUDIT_OUTCOME_REQUESTED);
        assertThat(entry.getActor().getUserId()).isEqualTo(administrator.id());
        assertThat(entry.getSubject().getUserId()).isEqualTo(user);
        assertThat(entry.getSessionId()).isEqualTo(session);
        assertThat(entry.getNetwork()).isEmpty();
        assertThat(details(entry))
                .containsExactly(
                        "AUDIT_DETAIL_NAME_SERVICE=billing",
                        "AUDIT_DETAIL_NAME_CALL=" + ASSIGN_PLAN,
                        "AUDIT_DETAIL_NAME_REQUEST=" + request);

        TestSettings.execute(identity, "UPDATE event_cursor SET cursor = 0");
        identity.restart();
        var later = UUID.randomUUID();
        publish(acted(administrator.id(), user).setRequestId(later.toString()));
        awaitEntry(later);
        assertThat(entries(request)).hasSize(1);
        assertThat(AuditServiceGrpc.newBlockingStub(asAdministrator())
                        .verifyAuditLog(VerifyAuditLogRequest.getDefaultInstance())
                        .hasWhole())
                .isTrue();
    }

    @Test
    void somebody_who_is_erased_by_then_is_a_pseudonym_that_leads_to_nobody() {
        var erased = UUID.randomUUID().toString();
        publish(acted(erased, UUID.randomUUID().toString()));
        var entry = awaitEntry(request);
        for (var party : List.of(entry.getActor(), entry.getSubject())) {
            assertThat(party.getPseudonym()).hasSize(32);
            assertThat(party.getUserId()).isEmpty();
        }
        assertThat(TestSettings.stored(
                        identity, "SELECT count(*) FROM audit_person WHERE account_id = '%s'".formatted(erased)))
                .isEqualTo("0");
    }

    @Test
    void a_request_id_that_the_caller_wrote_is_not_in_the_log() {
        var user = person.register().getUser().getId();
        publish(acted(administrator.id(), user).setRequestId("my-own-words"));
        Await.until(() -> entriesAbout(user).size() == 1);
        assertThat(details(entriesAbout(user).getFirst()))
                .containsExactly("AUDIT_DETAIL_NAME_SERVICE=billing", "AUDIT_DETAIL_NAME_CALL=" + ASSIGN_PLAN);
    }

    @Test
    void an_event_that_cannot_be_read_waits_for_an_administrator_whose_replay_is_an_entry() {
        publish(acted("nobody", ""));
        var letters = DeadLetterServiceGrpc.newBlockingStub(asAdministrator());
        Await.until(
                () -> letters.listDeadLetters(ListDeadLettersRequest.getDefaultInstance()).getDeadLettersList().stream()
                        .map(DeadLetter::getSource)
                        .anyMatch("billing"::equals));
        var replayed = letters.replayDeadLetters(ReplayDeadLettersRequest.newBuilder()
                .setAll(ReplayDeadLettersRequest.All.getDefaultInstance())
                .build());
        assertThat(replayed.getKept()).isEqualTo(1);
        var replay = entries().stream()
                .filter(entry -> details(entry).contains("AUDIT_DETAIL_NAME_SERVICE=identity"))
                .toList();
        assertThat(replay).singleElement().satisfies(entry -> {
            assertThat(entry.getActor().getUserId()).isEqualTo(administrator.id());
            assertThat(entry.getSessionId()).hasSize(36);
            assertThat(details(entry))
                    .contains("AUDIT_DETAIL_NAME_CALL=vivavoce.events.v1.DeadLetterService.ReplayDeadLetters");
        });
    }

    @Test
    void an_act_that_writes_its_own_entry_has_no_second_one() {
        var user = person.register().getUser().getId();
        var _ = administrator.grant(user, Role.ROLE_AUTHOR);
        assertThat(list(AuditFilter.newBuilder().setPersonId(user)))
                .extracting(AuditEvent::getAct)
                .contains(AuditAct.AUDIT_ACT_ROLE_GRANTED)
                .doesNotContain(AuditAct.AUDIT_ACT_ADMINISTRATION_ACTED);
    }

    private AdministrationActed.Builder acted(String administratorId, String userId) {
        return AdministrationActed.newBuilder()
                .setAdministratorId(administratorId)
                .setMethod(ASSIGN_PLAN)
                .setUserId(userId)
                .setRequestId(request.toString());
    }

    private static void publish(AdministrationActed.Builder acted) {
        billing.publish(UUID.randomUUID(), acted.build());
    }

    private AuditEvent awaitEntry(UUID requestId) {
        Await.until(() -> !entries(requestId).isEmpty());
        return entries(requestId).getFirst();
    }

    private List<AuditEvent> entries(UUID requestId) {
        return entries().stream()
                .filter(entry -> details(entry).contains("AUDIT_DETAIL_NAME_REQUEST=" + requestId))
                .toList();
    }

    private List<AuditEvent> entriesAbout(String userId) {
        return list(AuditFilter.newBuilder().setPersonId(userId).setAct(AuditAct.AUDIT_ACT_ADMINISTRATION_ACTED));
    }

    private List<AuditEvent> entries() {
        return list(AuditFilter.newBuilder().setAct(AuditAct.AUDIT_ACT_ADMINISTRATION_ACTED));
    }

    private List<AuditEvent> list(AuditFilter.Builder filter) {
        return AuditServiceGrpc.newBlockingStub(asAdministrator())
                .listAuditEvents(ListAuditEventsRequest.newBuilder()
                        .setPageSize(100)
                        .setFilter(filter)
                        .build())
                .getEventsList();
    }

    /// With the channel of the server that runs now.
    private Channel asAdministrator() {
        return Person.at(identity.channel(Transport.IN_PROCESS)).as(administrator.signedIn());
    }

    private static List<String> details(AuditEvent entry) {
        return entry.getDetailsList().stream().map(ServiceActTest::text).toList();
    }

    private static String text(AuditDetail detail) {
        return detail.getName() + "=" + detail.getValue();
    }
}
