package dev.vivavoce.runtimetest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.vivavoce.billing.v1.AssignPlanRequest;
import dev.vivavoce.billing.v1.AssignPlanResponse;
import dev.vivavoce.billing.v1.EntitlementServiceGrpc;
import dev.vivavoce.billing.v1.GetEntitlementsRequest;
import dev.vivavoce.billing.v1.GetEntitlementsResponse;
import dev.vivavoce.content.v1.CreateScenarioRequest;
import dev.vivavoce.content.v1.CreateScenarioResponse;
import dev.vivavoce.content.v1.ScenarioServiceGrpc;
import dev.vivavoce.events.v1.AdministrationActed;
import dev.vivavoce.runtime.config.Env;
import dev.vivavoce.runtime.events.AdministrationEvents;
import dev.vivavoce.runtime.events.Outbox;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.privacy.DataRegistry;
import dev.vivavoce.runtime.privacy.RegisteredData;
import dev.vivavoce.runtime.privacy.RuntimeTables;
import dev.vivavoce.runtime.security.Caller.Role;
import dev.vivavoce.runtime.security.TokenVerifier;
import dev.vivavoce.runtime.server.AdministrationLog;
import dev.vivavoce.runtime.server.GrpcClient;
import dev.vivavoce.runtime.server.GrpcServer;
import dev.vivavoce.runtimetest.TestServer.Transport;
import io.grpc.Channel;
import io.grpc.Metadata;
import io.grpc.Status.Code;
import io.grpc.stub.MetadataUtils;
import io.grpc.stub.StreamObserver;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What administrators change is reported before it begins, and not done when it cannot be reported.
class AdministrationTest {
    private static final String ASSIGN_PLAN = "vivavoce.billing.v1.EntitlementService.AssignPlan";
    private static final DataRegistry REGISTRY = RuntimeTables.withAdministration(DataRegistry.of("test_events"));

    /// What happened, in order: `reported` and `done`.
    private static final List<String> steps = new CopyOnWriteArrayList<>();

    private static final List<AdministrationLog.Act> acts = new CopyOnWriteArrayList<>();
    private static volatile boolean fails;

    @RegisterExtension
    static final TestDatabase database = TestDatabase.of("test_events", 4);

    @RegisterExtension
    static final TestServer server = TestServer.of("ACTS", settings -> {
        var builder = GrpcServer.of("acts");
        var identity = builder.closing(GrpcClient.open(Env.of(settings).text("ACTS_IDENTITY")));
        return builder.tokens(TokenVerifier.of(identity.channel(), "acts"))
                .administration(act -> {
                    if (fails) throw Failure.unavailable("DATABASE_UNAVAILABLE", "away");
                    acts.add(act);
                    steps.add("reported");
                })
                .service(new Entitlements())
                .service(new Scenarios())
                .start();
    });

    private static final class Entitlements extends EntitlementServiceGrpc.EntitlementServiceImplBase {
        @Override
        public void assignPlan(AssignPlanRequest request, StreamObserver<AssignPlanResponse> out) {
            answer(out, AssignPlanResponse.getDefaultInstance());
        }

        @Override
        public void getEntitlements(GetEntitlementsRequest request, StreamObserver<GetEntitlementsResponse> out) {
            answer(out, GetEntitlementsResponse.getDefaultInstance());
        }
    }

    private static final class Scenarios extends ScenarioServiceGrpc.ScenarioServiceImplBase {
        @Override
        public void createScenario(CreateScenarioRequest request, StreamObserver<CreateScenarioResponse> out) {
            answer(out, CreateScenarioResponse.getDefaultInstance());
        }
    }

    private static <R> void answer(StreamObserver<R> out, R response) {
        steps.add("done");
        out.onNext(response);
        out.onCompleted();
    }

    private final UUID administrator = UUID.randomUUID();
    private final UUID user = UUID.randomUUID();
    private final Outbox outbox = new Outbox(database.get(), "acts", Clock.systemUTC());
    private final AdministrationEvents events = new AdministrationEvents(database.get(), outbox);
    private final RegisteredData data = new RegisteredData(REGISTRY, database.get(), Clock.systemUTC());

    @BeforeEach
    void nothingHappened() {
        fails = false;
        acts.clear();
        steps.clear();
        database.get().run(db -> db.execute("DELETE FROM outbox"));
    }

    @ParameterizedTest
    @EnumSource
    void a_change_by_an_administrator_is_reported_before_it_begins(Transport transport) {
        var session = UUID.randomUUID().toString();
        var token = server.identity()
                .sign(claims -> claims.subject(administrator.toString())
                        .audience(TokenVerifier.AUDIENCE)
                        .claim("sid", session)
                        .claim("roles", List.of("LEARNER", "ADMIN")));
        var headers = new Metadata();
        headers.put(Metadata.Key.of("x-request-id", Metadata.ASCII_STRING_MARSHALLER), "req-7");
        var _ = EntitlementServiceGrpc.newBlockingStub(server.with(transport, token))
                .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers))
                .assignPlan(toPlan(user.toString()));
        assertThat(steps).containsExactly("reported", "done");
        assertThat(acts).containsExactly(new AdministrationLog.Act(administrator, session, ASSIGN_PLAN, user, "req-7"));
    }

    @ParameterizedTest
    @EnumSource
    void what_others_do_and_what_only_reads_is_not_reported(Transport transport) {
        assign(server.asService("speech"), user.toString());
        create(server.as(transport, user, Role.AUTHOR));
        create(server.as(transport, user, Role.AUTHOR, Role.ADMIN_WITHOUT_FACTOR));
        var _ = EntitlementServiceGrpc.newBlockingStub(server.as(transport, administrator, Role.ADMIN))
                .getEntitlements(GetEntitlementsRequest.getDefaultInstance());
        assertThat(steps).containsExactly("done", "done", "done", "done");
        Refusal.expect(
                Code.PERMISSION_DENIED, "ROLE_MISSING", () -> assign(server.as(transport, user), user.toString()));
        assertThat(acts).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void an_author_who_administers_is_reported_and_a_request_without_a_user_names_none(Transport transport) {
        create(server.as(transport, administrator, Role.AUTHOR, Role.ADMIN));
        assign(server.as(transport, administrator, Role.ADMIN), "no id");
        assertThat(acts)
                .extracting(AdministrationLog.Act::method)
                .containsExactly("vivavoce.content.v1.ScenarioService.CreateScenario", ASSIGN_PLAN);
        assertThat(acts).extracting(AdministrationLog.Act::userId).containsOnlyNulls();
    }

    @ParameterizedTest
    @EnumSource
    void a_change_that_cannot_be_reported_is_not_made(Transport transport) {
        fails = true;
        Refusal.expect(
                Code.UNAVAILABLE,
                "DATABASE_UNAVAILABLE",
                () -> assign(server.as(transport, administrator, Role.ADMIN), user.toString()));
        assertThat(steps).isEmpty();
    }

    @Test
    void a_server_that_reports_nowhere_what_administrators_change_does_not_start() {
        var careless = GrpcServer.of("careless").service(new Entitlements());
        assertThatThrownBy(careless::start)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageEndingWith(": vivavoce.billing.v1.EntitlementService/AssignPlan");
    }

    @Test
    void the_event_is_committed_and_goes_with_either_of_its_users() {
        for (var erased : List.of(administrator, user)) {
            events.record(act(UUID.randomUUID(), UUID.randomUUID()));
            events.record(act(administrator, null));
            events.record(act(administrator, user));
            assertThat(published().getLast())
                    .isEqualTo(AdministrationActed.newBuilder()
                            .setAdministratorId(administrator.toString())
                            .setSessionId("a session")
                            .setMethod(ASSIGN_PLAN)
                            .setUserId(user.toString())
                            .setRequestId("req-7")
                            .build());
            data.erase(erased);
            assertThat(published().toString()).doesNotContain(erased.toString());
            assertThat(published()).isNotEmpty();
            database.get().run(db -> db.execute("DELETE FROM erased_user"));
        }
    }

    @Test
    void an_erased_user_is_not_in_the_event_and_an_erased_administrator_does_nothing() {
        data.erase(user);
        events.record(act(administrator, user));
        assertThat(published())
                .singleElement()
                .satisfies(event -> assertThat(event.getUserId()).isEmpty());
        data.erase(administrator);
        assertThatThrownBy(() -> events.record(act(administrator, user)))
                .isInstanceOfSatisfying(
                        Failure.class, thrown -> assertThat(thrown.reason()).isEqualTo("TOKEN_REVOKED"));
        assertThat(published()).isEmpty();
    }

    private static AdministrationLog.Act act(UUID by, @Nullable UUID about) {
        return new AdministrationLog.Act(by, "a session", ASSIGN_PLAN, about, "req-7");
    }

    private static List<AdministrationActed> published() {
        return database.get()
                .transaction(db -> db.createQuery("SELECT payload FROM outbox ORDER BY cursor")
                        .map((row, _) -> acted(row.getBytes("payload")))
                        .list());
    }

    private static AdministrationActed acted(byte[] payload) {
        try {
            return Any.parseFrom(payload).unpack(AdministrationActed.class);
        } catch (InvalidProtocolBufferException thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    private static AssignPlanRequest toPlan(String userId) {
        return AssignPlanRequest.newBuilder().setUserId(userId).setPlanId("pro").build();
    }

    private static void assign(Channel channel, String userId) {
        var _ = EntitlementServiceGrpc.newBlockingStub(channel).assignPlan(toPlan(userId));
    }

    private static void create(Channel channel) {
        var _ = ScenarioServiceGrpc.newBlockingStub(channel).createScenario(CreateScenarioRequest.getDefaultInstance());
    }
}
