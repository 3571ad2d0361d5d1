package dev.vivavoce.identity.guest;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.Durations;
import dev.vivavoce.access.v1.Role;
import dev.vivavoce.identity.Administrator;
import dev.vivavoce.identity.Person;
import dev.vivavoce.identity.TestSettings;
import dev.vivavoce.identity.v1.AdministrationServiceGrpc;
import dev.vivavoce.identity.v1.FinishLoginRequest;
import dev.vivavoce.identity.v1.GrantRoleRequest;
import dev.vivavoce.identity.v1.GuestServiceGrpc;
import dev.vivavoce.identity.v1.LoginRequest;
import dev.vivavoce.identity.v1.LoginResponse;
import dev.vivavoce.identity.v1.RegisterGuestRequest;
import dev.vivavoce.identity.v1.RegisterGuestResponse;
import dev.vivavoce.identity.v1.SessionServiceGrpc;
import dev.vivavoce.identity.v1.SignedIn;
import dev.vivavoce.identity.v1.StartGuestRequest;
import dev.vivavoce.identity.v1.StartGuestResponse;
import dev.vivavoce.identity.v1.StepUpProof;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.runtimetest.Refusal;
import dev.vivavoce.runtimetest.TestClock;
import dev.vivavoce.runtimetest.TestServer;
import dev.vivavoce.runtimetest.TestServer.Transport;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.Status.Code;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GuestGrpcTest {
    private static final TestClock clock = new TestClock();

    @RegisterExtension
    static final TestServer identity = TestSettings.at(
            clock,
            TestSettings.with(
                    "IDENTITY_ADMIN_EMAIL",
                    Administrator.EMAIL,
                    "IDENTITY_ADMIN_PASSWORD",
                    Administrator.PASSWORD,
                    "IDENTITY_TRIES_PER_ACCOUNT_AND_ADDRESS",
                    "3",
                    "IDENTITY_GUESTS_PER_ADDRESS",
                    "4"));

    /// Calls in process are not counted by address, unless they have `x-forwarded-for`.
    private final Channel edge = identity.channel(Transport.IN_PROCESS);

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @Test
    void a_guest_has_no_address_no_name_and_the_role_of_a_guest_alone() {
        var guest = start(edge).getStarted();
        assertThat(guest.getUser().getRolesList()).containsExactly(Role.ROLE_GUEST);
        assertThat(guest.getUser().getEmail()).isEmpty();
        assertThat(guest.getUser().getDisplayName()).isEmpty();
        var refusal = Refusal.of(() -> Person.at(edge).own(guest));
        assertThat(refusal.reason()).isEqualTo("ROLE_MISSING");
    }

    @Test
    void no_token_of_a_guest_is_valid_after_its_day() {
        var anyone = Person.at(edge);
        var guest = start(edge).getStarted();
        var end = instant(guest.getSessionExpiresAt().getSeconds());
        assertThat(end)
                .isBetween(
                        clock.instant().plus(Duration.ofHours(23)),
                        clock.instant().plus(Guests.TIME));
        clock.moveOn(Duration.ofHours(23).plusMinutes(55));
        var renewed = anyone.refresh(guest);
        assertThat(instant(renewed.getAccessTokenExpiresAt().getSeconds())).isBeforeOrEqualTo(end.plusSeconds(1));
        clock.moveOn(Duration.ofMinutes(6));
        assertThat(Refusal.of(() -> anyone.refresh(renewed)).reason()).isEqualTo("SESSION_ENDED");
    }

    @Test
    void a_guest_who_registers_is_the_same_user_with_another_role_and_a_new_session() {
        var ana = Person.at(edge);
        var guest = start(edge).getStarted();
        var registered = register(guest, ana).getRegistered();
        assertThat(registered.getUser().getId()).isEqualTo(guest.getUser().getId());
        assertThat(registered.getUser().getRolesList()).containsExactly(Role.ROLE_LEARNER);
        assertThat(ana.own(registered)).isEqualTo(registered.getUser());
        assertThat(ana.own(registered).getEmail()).isEqualTo(ana.email());
        assertThat(registered.getSessionExpiresAt().getSeconds())
                .isGreaterThan(guest.getSessionExpiresAt().getSeconds());
        assertThat(Refusal.of(() -> ana.refresh(guest)).reason()).isEqualTo("SESSION_ENDED");
        assertThat(ana.login().getSignedIn().getUser().getId())
                .isEqualTo(guest.getUser().getId());
        assertThat(events("user.registered", guest)).isEqualTo(1);
    }

    @Test
    void a_guest_who_signs_in_to_an_account_gives_it_what_it_has_said_and_ends() {
        var ana = Person.at(edge);
        var own = ana.register();
        var guest = start(edge).getStarted();
        assertThat(login(ana, guest.getAccessToken()).hasSignedIn()).isTrue();
        assertThat(events("guest.merged", own)).isEqualTo(1);
        assertThat(Refusal.of(() -> ana.refresh(guest)).reason()).isEqualTo("SESSION_ENDED");
    }

    @Test
    void a_sign_in_does_not_depend_on_the_token_of_a_guest() {
        var ana = Person.at(edge);
        var own = ana.register();
        for (var token : List.of("", "nonsense", own.getAccessToken()))
            assertThat(login(ana, token).hasSignedIn()).isTrue();
        assertThat(events("guest.merged", own)).isZero();
    }

    @Test
    void a_sign_in_that_fails_leaves_the_guest_as_it_was() {
        var ana = Person.at(edge);
        var own = ana.register();
        var guest = start(edge).getStarted();
        assertThat(login(ana.withPassword("another river"), guest.getAccessToken())
                        .hasRefused())
                .isTrue();
        TestSettings.execute(
                identity,
                "INSERT INTO suspension (account_id, reason, suspended_at) VALUES ('%s', 'A reason.', now())"
                        .formatted(own.getUser().getId()));
        assertThat(Refusal.of(() -> login(ana, guest.getAccessToken())).reason())
                .isEqualTo("SUSPENDED");
        assertThat(events("guest.merged", own)).isZero();
        assertThat(ana.refresh(guest).getUser().getId())
                .isEqualTo(guest.getUser().getId());
    }

    @Test
    void a_guest_is_merged_by_the_second_factor_too() {
        var ana = Person.at(edge);
        var own = ana.register();
        var factor = ana.turnFactorOn(own, clock.instant());
        var guest = start(edge).getStarted();
        var challenged = login(ana, guest.getAccessToken());
        assertThat(events("guest.merged", own)).as("nobody is signed in yet").isZero();
        var finished = SessionServiceGrpc.newBlockingStub(edge)
                .finishLogin(FinishLoginRequest.newBuilder()
                        .setChallenge(challenged.getChallenge().getToken())
                        .setFactor(factor.recovery(0))
                        .setGuestToken(guest.getAccessToken())
                        .build());
        assertThat(finished.hasSignedIn()).isTrue();
        assertThat(events("guest.merged", own)).isEqualTo(1);
    }

    @Test
    void a_guest_who_has_registered_is_not_merged() {
        var ana = Person.at(edge);
        var own = ana.register();
        var guest = start(edge).getStarted();
        register(guest, Person.at(edge));
        assertThat(login(ana, guest.getAccessToken()).hasSignedIn()).isTrue();
        assertThat(events("guest.merged", own)).isZero();
    }

    private static LoginResponse login(Person person, String guestToken) {
        return SessionServiceGrpc.newBlockingStub(person.channel())
                .login(LoginRequest.newBuilder()
                        .setEmail(person.email())
                        .setPassword(person.password())
                        .setGuestToken(guestToken)
                        .build());
    }

    @Test
    void a_second_registration_of_one_guest_changes_nothing() {
        var ana = Person.at(edge);
        var guest = start(edge).getStarted();
        register(guest, ana);
        for (var again : List.of(ana, Person.at(edge))) {
            var refusal = Refusal.of(() -> register(guest, again));
            assertThat(refusal.code()).isEqualTo(Code.FAILED_PRECONDITION);
            assertThat(refusal.reason()).isEqualTo("GUEST_REGISTERED");
            assertThat(again.login().hasSignedIn()).isEqualTo(again.equals(ana));
        }
    }

    @Test
    void a_guest_with_a_taken_address_stays_a_guest() {
        var ana = Person.at(edge);
        ana.register();
        var guest = start(edge).getStarted();
        assertThat(register(guest, ana).hasEmailTaken()).isTrue();
        assertThat(ana.refresh(guest).getUser().getRolesList()).containsExactly(Role.ROLE_GUEST);
        assertThat(register(guest, Person.at(edge)).hasRegistered()).isTrue();
    }

    @Test
    void of_guests_who_register_one_address_at_once_one_gets_it() throws Exception {
        var ana = Person.at(edge);
        var guests =
                IntStream.range(0, 20).mapToObj(_ -> start(edge).getStarted()).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var endings = threads.invokeAll(guests.stream()
                    .<Callable<Boolean>>map(guest -> () -> register(guest, ana).hasRegistered())
                    .toList());
            assertThat(endings.stream().filter(ending -> ending.resultNow())).hasSize(1);
        }
    }

    @Test
    void a_guest_cannot_try_many_addresses() {
        var taken = Person.at(edge);
        taken.register();
        var guest = start(edge).getStarted();
        for (int i = 0; i < 3; i++)
            assertThat(register(guest, taken).hasEmailTaken()).isTrue();
        assertThat(Refusal.of(() -> register(guest, taken)).reason()).isEqualTo("SIGN_IN_LIMIT");
    }

    @Test
    void wrong_fields_are_reported_together_and_the_guest_stays_one() {
        var guest = start(edge).getStarted();
        var refusal = Refusal.of(() -> guests(guest).registerGuest(RegisterGuestRequest.getDefaultInstance()));
        assertThat(refusal.fields()).containsExactly("email", "password", "display_name");
    }

    @Test
    void guests_from_one_address_are_limited_and_a_refusal_stores_nothing() {
        var address = Person.at(edge).forwardedFor("198.51.100.7").channel();
        for (int i = 0; i < 4; i++) assertThat(start(address).hasStarted()).isTrue();
        var before = stored("SELECT (SELECT count(*) FROM account) || ' ' || (SELECT count(*) FROM session)"
                + " || ' ' || (SELECT count(*) FROM sign_in_limit)");
        var refused = start(address);
        assertThat(refused.hasLimitReached()).isTrue();
        assertThat(stored("SELECT (SELECT count(*) FROM account) || ' ' || (SELECT count(*) FROM session)"
                        + " || ' ' || (SELECT count(*) FROM sign_in_limit)"))
                .isEqualTo(before);
        assertThat(start(Person.at(edge).forwardedFor("198.51.100.8").channel()).hasStarted())
                .isTrue();
        clock.moveOn(
                Duration.ofNanos(Durations.toNanos(refused.getLimitReached().getRetryAfter())));
        assertThat(start(address).hasStarted()).isTrue();
    }

    @Test
    void a_guest_gets_no_other_role() {
        var guest = start(edge).getStarted();
        var admin = new Person(edge, Administrator.EMAIL, Administrator.PASSWORD);
        var signedIn = Administrator.at(identity, edge, clock.instant()).signedIn();
        var acts = AdministrationServiceGrpc.newBlockingStub(admin.as(signedIn));
        var grant = GrantRoleRequest.newBuilder()
                .setIdempotencyKey(UUID.randomUUID().toString())
                .setUserId(guest.getUser().getId())
                .setRole(Role.ROLE_AUTHOR)
                .setProof(StepUpProof.newBuilder().setCurrentPassword(Administrator.PASSWORD));
        assertThat(acts.grantRole(grant.build()).hasFactorNeeded()).isTrue();
        grant.setUserId(admin.own(signedIn).getId()).setRole(Role.ROLE_GUEST);
        assertThat(Refusal.of(() -> acts.grantRole(grant.build())).fields()).containsExactly("role");
    }

    private static StartGuestResponse start(Channel channel) {
        return GuestServiceGrpc.newBlockingStub(channel).startGuest(StartGuestRequest.getDefaultInstance());
    }

    private GuestServiceGrpc.GuestServiceBlockingStub guests(SignedIn guest) {
        return GuestServiceGrpc.newBlockingStub(
                ClientInterceptors.intercept(edge, Caller.bearer(() -> new Secret(guest.getAccessToken()))));
    }

    private RegisterGuestResponse register(SignedIn guest, Person person) {
        return guests(guest)
                .registerGuest(RegisterGuestRequest.newBuilder()
                        .setEmail(person.email())
                        .setPassword(person.password())
                        .setDisplayName("Ana María")
                        .build());
    }

    private static Instant instant(long seconds) {
        return Instant.ofEpochSecond(seconds);
    }

    private static int events(String type, SignedIn user) {
        return Integer.parseInt(stored("SELECT count(*) FROM outbox WHERE event_type = '%s' AND user_id = '%s'"
                .formatted(type, user.getUser().getId())));
    }

    private static String stored(String sql) {
        return TestSettings.stored(identity, sql);
    }
}
