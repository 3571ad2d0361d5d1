package dev.vivavoce.identity.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.Timestamp;
import com.google.protobuf.util.Timestamps;
import dev.vivavoce.identity.Administrator;
import dev.vivavoce.identity.Person;
import dev.vivavoce.identity.TestSettings;
import dev.vivavoce.identity.v1.AdministrationServiceGrpc;
import dev.vivavoce.identity.v1.ApiKeyServiceGrpc;
import dev.vivavoce.identity.v1.AuditAct;
import dev.vivavoce.identity.v1.AuditDetailName;
import dev.vivavoce.identity.v1.AuditEvent;
import dev.vivavoce.identity.v1.AuditFilter;
import dev.vivavoce.identity.v1.AuditOutcome;
import dev.vivavoce.identity.v1.AuditServiceGrpc;
import dev.vivavoce.identity.v1.AuditServiceGrpc.AuditServiceBlockingStub;
import dev.vivavoce.identity.v1.EraseMeRequest;
import dev.vivavoce.identity.v1.ErasureServiceGrpc;
import dev.vivavoce.identity.v1.ExchangeApiKeyRequest;
import dev.vivavoce.identity.v1.ExportAuditLogRequest;
import dev.vivavoce.identity.v1.GrantRoleRequest;
import dev.vivavoce.identity.v1.ListAuditEventsRequest;
import dev.vivavoce.identity.v1.PasswordServiceGrpc;
import dev.vivavoce.identity.v1.ResetPasswordRequest;
import dev.vivavoce.identity.v1.SignedIn;
import dev.vivavoce.identity.v1.VerifyAuditLogRequest;
import dev.vivavoce.runtimetest.Refusal;
import dev.vivavoce.runtimetest.TestClock;
import dev.vivavoce.runtimetest.TestServer;
import dev.vivavoce.runtimetest.TestServer.Transport;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AuditGrpcTest {
    private static final String FIREFOX = "Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0";

    @RegisterExtension
    static final TestServer identity = TestSettings.at(
            new TestClock(),
            TestSettings.with(
                    "IDENTITY_ADMIN_EMAIL", Administrator.EMAIL, "IDENTITY_ADMIN_PASSWORD", Administrator.PASSWORD));

    private final Person person = Person.at(identity.channel(Transport.IN_PROCESS));
    private final Administrator administrator =
            Administrator.at(identity, identity.channel(Transport.IN_PROCESS), Instant.now());
    private final SignedIn admin = administrator.signedIn();
    private final AuditServiceBlockingStub audit = AuditServiceGrpc.newBlockingStub(person.as(admin));

    @Test
    void sign_ins_are_in_the_log_with_network_and_device_and_without_the_address() {
        var signedIn = person.at("203.0.113.77", FIREFOX).register();
        person.at("203.0.113.77", FIREFOX).withPassword("a wrong password").login();
        person.at("2001:db8:1:2::3", FIREFOX).login();
        var events = about(signedIn);
        assertThat(events)
                .extracting(AuditEvent::getAct)
                .containsExactly(
                        AuditAct.AUDIT_ACT_SIGN_IN,
                        AuditAct.AUDIT_ACT_SIGN_IN,
                        AuditAct.AUDIT_ACT_SIGN_IN,
                        AuditAct.AUDIT_ACT_ACCOUNT_REGISTERED);
        assertThat(events.getFirst().getNetwork()).isEqualTo("2001:db8:1::/48");
        assertThat(events.getFirst().getActor().getUserId())
                .isEqualTo(signedIn.getUser().getId());
        var refused = events.get(1);
        assertThat(refused.getOutcome()).isEqualTo(AuditOutcome.AUDIT_OUTCOME_REFUSED);
        assertThat(refused.getNetwork()).isEqualTo("203.0.113.0/24");
        assertThat(refused.getDevice()).isEqualTo("Firefox, Windows");
        assertThat(refused.hasActor()).as("nobody has shown who they are").isFalse();
        assertThat(refused.getDetails(0).getName()).isEqualTo(AuditDetailName.AUDIT_DETAIL_NAME_METHOD);
        assertThat(refused.getDetails(0).getValue()).isEqualTo("PASSWORD");
    }

    @Test
    void an_unknown_address_is_refused_about_nobody() {
        person.login();
        var newest = list(AuditFilter.newBuilder().setOutcome(AuditOutcome.AUDIT_OUTCOME_REFUSED))
                .getFirst();
        assertThat(newest.getAct()).isEqualTo(AuditAct.AUDIT_ACT_SIGN_IN);
        assertThat(newest.hasSubject()).isFalse();
    }

    @Test
    void a_refused_key_a_refused_link_and_too_many_sign_ins_are_in_the_log() {
        var stranger = person.at("198.51.100.9", FIREFOX);
        var refused = Refusal.of(() -> ApiKeyServiceGrpc.newBlockingStub(stranger.channel())
                .exchangeApiKey(ExchangeApiKeyRequest.newBuilder()
                        .setApiKey("vvk_guess")
                        .build()));
        assertThat(refused.reason()).isEqualTo("API_KEY_INVALID");
        var reset = PasswordServiceGrpc.newBlockingStub(stranger.channel())
                .resetPassword(ResetPasswordRequest.newBuilder()
                        .setToken("vvm_guess")
                        .setNewPassword("seven other lighthouses")
                        .build());
        assertThat(reset.hasLinkInvalid()).isTrue();
        for (int i = 0; i < 10; i++) stranger.login();
        assertThat(Refusal.of(stranger::login).reason()).isEqualTo("SIGN_IN_LIMIT");
        var events = list(AuditFilter.newBuilder().setOutcome(AuditOutcome.AUDIT_OUTCOME_REFUSED)).stream()
                .filter(event -> event.getNetwork().equals("198.51.100.0/24"))
                .toList();
        assertThat(events)
                .extracting(AuditEvent::getAct)
                .containsOnlyOnce(
                        AuditAct.AUDIT_ACT_API_KEY_REFUSED,
                        AuditAct.AUDIT_ACT_LINK_REFUSED,
                        AuditAct.AUDIT_ACT_SIGN_IN_LIMITED);
        assertThat(events)
                .filteredOn(event -> event.getAct() == AuditAct.AUDIT_ACT_LINK_REFUSED)
                .singleElement()
                .satisfies(event -> assertThat(event.getDetails(0).getValue()).isEqualTo("RESET_PASSWORD"));
    }

    @Test
    void an_administrators_act_names_the_administrator_and_the_person() {
        var signedIn = person.register();
        var _ = AdministrationServiceGrpc.newBlockingStub(person.as(admin))
                .grantRole(GrantRoleRequest.newBuilder()
                        .setIdempotencyKey(UUID.randomUUID().toString())
                        .setUserId(signedIn.getUser().getId())
                        .setRole(dev.vivavoce.access.v1.Role.ROLE_AUTHOR)
                        .setProof(administrator.proof())
                        .build());
        var granted = about(signedIn).getFirst();
        assertThat(granted.getAct()).isEqualTo(AuditAct.AUDIT_ACT_ROLE_GRANTED);
        assertThat(granted.getActor().getUserId()).isEqualTo(admin.getUser().getId());
        assertThat(granted.getSubject().getUserId())
                .isEqualTo(signedIn.getUser().getId());
        assertThat(granted.getSessionId()).hasSize(36);
        assertThat(granted.getDetails(0).getValue()).isEqualTo("AUTHOR");
    }

    @Test
    void pages_and_filters_return_each_entry_once() {
        var signedIn = person.register();
        for (int i = 0; i < 6; i++) person.login();
        var filter = AuditFilter.newBuilder()
                .setPersonId(signedIn.getUser().getId())
                .setAct(AuditAct.AUDIT_ACT_SIGN_IN)
                .setOutcome(AuditOutcome.AUDIT_OUTCOME_ACCEPTED);
        var numbers = new ArrayList<Long>();
        var token = "";
        do {
            var page = audit.listAuditEvents(ListAuditEventsRequest.newBuilder()
                    .setPageSize(2)
                    .setPageToken(token)
                    .setFilter(filter)
                    .build());
            page.getEventsList().forEach(event -> numbers.add(event.getSeq()));
            token = page.getNextPageToken();
        } while (!token.isEmpty());
        assertThat(numbers).hasSize(7).doesNotHaveDuplicates().isSortedAccordingTo((a, b) -> Long.compare(b, a));
        var at = list(filter).getFirst().getAt();
        assertThat(list(filter.clone().setUntil(at))).hasSize(6);
        assertThat(list(filter.clone().setFrom(at))).hasSize(1);
        assertThat(list(filter.clone().setFrom(Timestamps.add(at, com.google.protobuf.util.Durations.fromSeconds(1)))))
                .isEmpty();
    }

    @Test
    void times_that_no_message_has_are_refused() {
        var beyond = Timestamp.newBuilder().setSeconds(9_000_000_000_000_000_000L);
        Refusal.expectField("filter.from", () -> list(AuditFilter.newBuilder().setFrom(beyond)));
        Refusal.expectField("filter.until", () -> list(AuditFilter.newBuilder().setUntil(beyond)));
        Refusal.expectField(
                "filter.from",
                () -> audit.exportAuditLog(ExportAuditLogRequest.newBuilder()
                        .setFilter(AuditFilter.newBuilder().setFrom(beyond))
                        .build()));
    }

    @Test
    void one_refusal_names_all_that_is_wrong_with_a_filter() {
        var filter = AuditFilter.newBuilder()
                .setPersonId("x")
                .setActValue(9_999)
                .setOutcomeValue(9_999)
                .setFrom(Timestamp.newBuilder().setNanos(-1))
                .setUntil(Timestamp.newBuilder().setNanos(-1));
        var refused = Refusal.of(() -> audit.exportAuditLog(ExportAuditLogRequest.newBuilder()
                .setFilter(filter)
                .setAfter(-1)
                .build()));
        assertThat(refused.fields())
                .containsExactly(
                        "filter.person_id", "filter.act", "filter.outcome", "filter.from", "filter.until", "after");
    }

    @Test
    void foreign_page_tokens_and_ids_are_refused() {
        assertThat(Refusal.of(() -> audit.listAuditEvents(ListAuditEventsRequest.newBuilder()
                                .setPageToken("x")
                                .build()))
                        .reason())
                .isEqualTo("PAGE_TOKEN_INVALID");
        assertThat(Refusal.of(() -> list(AuditFilter.newBuilder().setPersonId("x")))
                        .reason())
                .isEqualTo("FIELD_INVALID");
    }

    @Test
    void only_administrators_read_the_log() {
        var learner = AuditServiceGrpc.newBlockingStub(person.as(person.register()));
        assertThat(Refusal.of(() -> learner.listAuditEvents(ListAuditEventsRequest.getDefaultInstance()))
                        .reason())
                .isEqualTo("ROLE_MISSING");
        assertThat(Refusal.of(() -> learner.verifyAuditLog(VerifyAuditLogRequest.getDefaultInstance()))
                        .reason())
                .isEqualTo("ROLE_MISSING");
        assertThat(Refusal.of(() -> learner.exportAuditLog(ExportAuditLogRequest.getDefaultInstance()))
                        .reason())
                .isEqualTo("ROLE_MISSING");
    }

    @Test
    void an_export_can_be_verified_without_the_platform_and_names_nobody() throws Exception {
        var signedIn = person.register();
        var verdict = audit.verifyAuditLog(VerifyAuditLogRequest.getDefaultInstance());
        assertThat(verdict.hasWhole()).isTrue();
        var lines = new ArrayList<JsonNode>();
        long after = 0;
        do {
            var part = audit.exportAuditLog(
                    ExportAuditLogRequest.newBuilder().setAfter(after).build());
            assertThat(part.getLines()).doesNotContain(signedIn.getUser().getId(), person.email());
            for (var line : part.getLines().split("\n", -1))
                if (!line.isEmpty()) lines.add(new ObjectMapper().readTree(line));
            after = part.getNextAfter();
        } while (after != 0);
        var previous = "0".repeat(64);
        for (var line : lines) {
            assertThat(line.path("previous").asText()).isEqualTo(previous);
            previous = line.path("hash").asText();
            assertThat(digest(line)).as(line.toString()).isEqualTo(previous);
        }
        assertThat(lines.get((int) verdict.getWhole().getLast() - 1)
                        .path("hash")
                        .asText())
                .isEqualTo(verdict.getWhole().getHash());
        assertThat(lines.getLast().path("act").asText()).isEqualTo("AUDIT_LOG_EXPORTED");
    }

    @Test
    void an_erased_person_is_a_pseudonym_that_leads_to_nobody_and_the_log_stays_whole() {
        var signedIn = person.register();
        var before = about(signedIn).getFirst().getSubject();
        var receipt = ErasureServiceGrpc.newBlockingStub(person.as(signedIn))
                .eraseMe(EraseMeRequest.newBuilder()
                        .setIdempotencyKey(UUID.randomUUID().toString())
                        .setPassword(person.password())
                        .build())
                .getReceiptId();
        assertThat(about(signedIn)).isEmpty();
        var requested = list(AuditFilter.newBuilder().setAct(AuditAct.AUDIT_ACT_ERASURE_REQUESTED)).stream()
                .filter(event -> event.getTargetId().equals(receipt))
                .findFirst()
                .orElseThrow();
        assertThat(requested.getSubject().getPseudonym()).isEqualTo(before.getPseudonym());
        assertThat(requested.getSubject().getUserId()).isEmpty();
        assertThat(TestSettings.stored(
                        identity,
                        "SELECT count(*) FROM audit_person WHERE account_id = '%s'"
                                .formatted(signedIn.getUser().getId())))
                .isEqualTo("0");
        assertThat(audit.verifyAuditLog(VerifyAuditLogRequest.getDefaultInstance())
                        .hasWhole())
                .isTrue();
    }

    @Test
    void the_names_of_the_contract_are_those_of_the_log() {
        assertThat(names(AuditAct.values(), "AUDIT_ACT_"))
                .containsExactlyElementsOf(names(dev.vivavoce.identity.audit.AuditAct.values(), ""));
        assertThat(names(AuditOutcome.values(), "AUDIT_OUTCOME_"))
                .containsExactlyElementsOf(names(dev.vivavoce.identity.audit.AuditOutcome.values(), ""));
        assertThat(names(AuditDetailName.values(), "AUDIT_DETAIL_NAME_"))
                .containsExactlyElementsOf(names(AuditDetail.values(), ""));
        assertThat(names(dev.vivavoce.identity.v1.AuditFault.values(), "AUDIT_FAULT_"))
                .containsExactlyElementsOf(names(AuditVerdict.Fault.values(), ""));
    }

    private static List<String> names(Enum<?>[] constants, String prefix) {
        return Arrays.stream(constants)
                .map(Enum::name)
                .filter(name -> prefix.isEmpty() || !name.equals("UNRECOGNIZED") && !name.endsWith("_UNSPECIFIED"))
                .map(name -> name.substring(prefix.length()))
                .toList();
    }

    private List<AuditEvent> about(SignedIn signedIn) {
        return list(AuditFilter.newBuilder().setPersonId(signedIn.getUser().getId()));
    }

    private List<AuditEvent> list(AuditFilter.Builder filter) {
        return audit.listAuditEvents(ListAuditEventsRequest.newBuilder()
                        .setPageSize(100)
                        .setFilter(filter)
                        .build())
                .getEventsList();
    }

    /// As docs/audit.md describes it.
    private static String digest(JsonNode line) throws Exception {
        var text = new StringBuilder();
        for (var name : List.of(
                "seq",
                "at",
                "act",
                "outcome",
                "actor",
                "actorService",
                "subject",
                "target",
                "session",
                "address",
                "device",
                "details",
                "previous"))
            text.append(name).append('=').append(line.path(name).asText()).append('\n');
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256")
                        .digest(text.toString().getBytes(UTF_8)));
    }
}
