package dev.vivavoce.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.access.v1.Role;
import dev.vivavoce.events.v1.EventServiceGrpc;
import dev.vivavoce.events.v1.FollowRequest;
import dev.vivavoce.identity.Administrator;
import dev.vivavoce.identity.Person;
import dev.vivavoce.identity.TestSettings;
import dev.vivavoce.identity.v1.BatchGetUsersRequest;
import dev.vivavoce.identity.v1.GetUserRequest;
import dev.vivavoce.identity.v1.RegisterResponse.OutcomeCase;
import dev.vivavoce.identity.v1.SignedIn;
import dev.vivavoce.identity.v1.UserRegistered;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtimetest.Refusal;
import dev.vivavoce.runtimetest.TestClock;
import dev.vivavoce.runtimetest.TestServer;
import dev.vivavoce.runtimetest.TestServer.Transport;
import io.grpc.Status.Code;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountGrpcTest {

    @RegisterExtension
    static final TestServer identity = TestSettings.at(
            new TestClock(),
            TestSettings.with(
                    "IDENTITY_ADMIN_EMAIL", Administrator.EMAIL, "IDENTITY_ADMIN_PASSWORD", Administrator.PASSWORD));

    @ParameterizedTest
    @EnumSource
    void an_address_has_one_account_whatever_its_case(Transport transport) {
        var ana = Person.at(identity.channel(transport));
        assertThat(ana.register().getUser().getRolesList()).containsExactly(Role.ROLE_LEARNER);
        var shouted = ana.registration()
                .setEmail(ana.email().toUpperCase(Locale.ROOT))
                .setPassword("another password 1");
        assertThat(ana.register(shouted).getOutcomeCase()).isEqualTo(OutcomeCase.EMAIL_TAKEN);
        var upper = new Person(ana.channel(), ana.email().toUpperCase(Locale.ROOT), ana.password());
        assertThat(upper.login().getSignedIn().getUser().getEmail()).isEqualTo(ana.email());
    }

    @Test
    void a_turkish_machine_folds_the_same_letters() {
        var before = Locale.getDefault();
        Locale.setDefault(Locale.of("tr", "TR"));
        try {
            assertThat(Email.parse("TITLE.INFO@MIXED.ORG").orElseThrow().key()).isEqualTo("title.info@mixed.org");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void of_fifty_registrations_of_one_address_at_once_one_succeeds_with_one_event() throws Exception {
        var ana = Person.at(identity.channel(Transport.IN_PROCESS));
        var before = events();
        Callable<OutcomeCase> registering =
                () -> ana.register(ana.registration()).getOutcomeCase();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var endings = threads.invokeAll(
                    IntStream.range(0, 50).mapToObj(_ -> registering).toList());
            assertThat(endings.stream().filter(ending -> ending.resultNow() == OutcomeCase.REGISTERED))
                    .hasSize(1);
        }
        assertThat(events() - before).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "@",
                "a@",
                "@b.org",
                "a@b",
                "a b@c.org",
                "a@b..org",
                "a@-b.org",
                "a@b.org\n",
                "a@b.org\r\nBcc: x@y.z",
                "a\n@b.org",
                "a@b@c.org",
                "a\u0000@b.org",
                "a\u202E@b.org",
                "<a@b.org>",
                "a@[127.0.0.1]",
                "a@127.0.0.1",
                " a@b.org"
            })
    void text_that_is_not_an_address_is_refused(String text) {
        var person = Person.at(identity.channel(Transport.IN_PROCESS));
        var refusal = Refusal.of(() -> person.register(person.registration().setEmail(text)));
        assertThat(refusal.code()).isEqualTo(Code.INVALID_ARGUMENT);
        assertThat(refusal.fields()).containsExactly("email");
    }

    @Test
    void an_address_may_have_254_characters_and_any_script() {
        var domain = "d".repeat(63) + "." + "e".repeat(63) + "." + "f".repeat(61) + ".org";
        assertThat(Email.parse("x".repeat(254 - 1 - domain.length()) + "@" + domain))
                .isPresent();
        assertThat(Email.parse("x".repeat(255 - 1 - domain.length()) + "@" + domain))
                .isEmpty();
        assertThat(Email.parse("用户@例え.テスト").orElseThrow().key()).isEqualTo("用户@xn--r8jz45g.xn--zckzah");
        assertThat(Email.parse("o'neil+tag@sub.example.co.uk")).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void a_password_has_8_to_128_characters_counted_exactly(Transport transport) {
        for (var letter : List.of("x", "ü", "語", "🦉")) {
            for (int length : List.of(7, 129)) {
                var person = Person.at(identity.channel(transport)).withPassword(letter.repeat(length));
                var refusal = Refusal.of(person::register);
                assertThat(refusal.code()).isEqualTo(Code.INVALID_ARGUMENT);
                assertThat(refusal.fields()).containsExactly("password");
            }
        }
        for (var password : List.of("🦉🦊🐻🐼🐨🐯🦁🐮", "🦉".repeat(128), "ü".repeat(128))) {
            var person = Person.at(identity.channel(transport)).withPassword(password);
            assertThat(person.register().hasUser()).isTrue();
            assertThat(person.login().hasSignedIn()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "PassWord", "12345678", "iloveyou", "qwertyuiop", "password1", "football"})
    void a_common_password_is_refused(String password) {
        var person = Person.at(identity.channel(Transport.IN_PROCESS)).withPassword(password);
        assertThat(Refusal.of(person::register).fields()).containsExactly("password");
        assertThat(CommonPasswords.count()).isGreaterThanOrEqualTo(3_000);
    }

    @ParameterizedTest
    @EnumSource
    void a_password_of_a_megabyte_is_refused_before_any_work(Transport transport) {
        var person = Person.at(identity.channel(transport)).withPassword("x".repeat(1_000_000));
        double before = TestSettings.hashes(identity);
        assertThat(Refusal.of(person::register).fields()).containsExactly("password");
        assertThat(TestSettings.hashes(identity)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void all_wrong_fields_are_reported_together(Transport transport) {
        var person = Person.at(identity.channel(transport));
        var refusal = Refusal.of(() -> person.register(person.registration()
                .setEmail("x")
                .setPassword("x")
                .setDisplayName(" \t ")
                .setLocale("no_locale!")
                .setTimeZone("Mars/Olympus")));
        assertThat(refusal.reason()).isEqualTo("FIELD_INVALID");
        assertThat(refusal.fields()).containsExactly("email", "password", "display_name", "locale", "time_zone");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "\u200B",
                "\u3164",
                " \u2060 ",
                "\u0301",
                "a\nb",
                "a\u0000b",
                "a\u2028b",
                "\u202Egnp.exe",
                "\u0007"
            })
    void a_name_has_only_printable_characters(String name) {
        var person = Person.at(identity.channel(Transport.IN_PROCESS));
        var refusal = Refusal.of(() -> person.register(person.registration().setDisplayName(name)));
        assertThat(refusal.fields()).containsExactly("display_name");
    }

    @ParameterizedTest
    @EnumSource
    void a_person_reads_their_own_account_and_no_other(Transport transport) {
        var ana = Person.at(identity.channel(transport));
        var own = ana.register();
        var stranger = Person.at(identity.channel(transport)).register();
        var read = ana.accountsAs(own)
                .getUser(GetUserRequest.newBuilder()
                        .setUserId(own.getUser().getId())
                        .build());
        assertThat(read.getUser()).isEqualTo(own.getUser());
        for (var id : List.of(stranger.getUser().getId(), UUID.randomUUID().toString())) {
            var refusal = Refusal.of(() -> ana.accountsAs(own)
                    .getUser(GetUserRequest.newBuilder().setUserId(id).build()));
            assertThat(refusal.code()).isEqualTo(Code.NOT_FOUND);
            assertThat(refusal.reason()).isEqualTo("USER_UNKNOWN");
        }
    }

    @ParameterizedTest
    @EnumSource
    void administrators_and_services_read_many_accounts_at_once(Transport transport) {
        var ana = Person.at(identity.channel(transport));
        var own = ana.register();
        var other = Person.at(identity.channel(transport)).register();
        var request = BatchGetUsersRequest.newBuilder()
                .addUserIds(own.getUser().getId())
                .addUserIds(other.getUser().getId())
                .addUserIds(other.getUser().getId())
                .addUserIds(UUID.randomUUID().toString())
                .build();
        assertThat(ana.accountsAs(own).batchGetUsers(request).getUsersList()).containsExactly(own.getUser());
        for (var token :
                List.of(admin(ana).getAccessToken(), TestSettings.serviceToken(identity, transport, "identity")))
            assertThat(ana.accountsWith(token).batchGetUsers(request).getUsersList())
                    .containsExactlyInAnyOrder(own.getUser(), other.getUser());
        var none = Refusal.of(() -> ana.accountsAs(own).batchGetUsers(BatchGetUsersRequest.getDefaultInstance()));
        assertThat(none.fields()).containsExactly("user_ids");
        var tooMany = BatchGetUsersRequest.newBuilder();
        for (int i = 0; i < 201; i++) tooMany.addUserIds(UUID.randomUUID().toString());
        assertThat(Refusal.of(() -> ana.accountsAs(own).batchGetUsers(tooMany.build()))
                        .fields())
                .containsExactly("user_ids");
        var notAnId = request.toBuilder().addUserIds("' OR 1=1 --").build();
        assertThat(Refusal.of(() -> ana.accountsAs(own).batchGetUsers(notAnId)).code())
                .isEqualTo(Code.INVALID_ARGUMENT);
    }

    @Test
    void a_registration_writes_an_event_without_personal_data() throws Exception {
        var ana = Person.at(identity.channel(Transport.WIRE));
        var registered = ana.register();
        var token = new Secret(TestSettings.serviceToken(identity, Transport.WIRE, "identity"));
        var following = EventServiceGrpc.newBlockingStub(identity.with(Transport.WIRE, token))
                .withDeadlineAfter(Duration.ofSeconds(20))
                .follow(FollowRequest.newBuilder()
                        .addEventTypes("user.registered")
                        .build());
        while (true) {
            var event = following.next().getEvent();
            if (!event.getUserId().equals(registered.getUser().getId())) continue;
            assertThat(event.getEventType()).isEqualTo("user.registered");
            assertThat(event.getService()).isEqualTo("identity");
            assertThat(event.getVersion()).isEqualTo(1);
            assertThat(event.getPayload().unpack(UserRegistered.class).getUserId())
                    .isEqualTo(event.getUserId());
            assertThat(event.toString()).doesNotContain("@", "Ana");
            return;
        }
    }

    @Test
    void only_services_with_a_token_for_identity_follow_events() {
        var ana = Person.at(identity.channel(Transport.WIRE)).register();
        var person = Refusal.of(
                () -> EventServiceGrpc.newBlockingStub(identity.with(Transport.WIRE, new Secret(ana.getAccessToken())))
                        .follow(FollowRequest.getDefaultInstance())
                        .next());
        assertThat(person.reason()).isEqualTo("ROLE_MISSING");
        var elsewhere = Refusal.of(() -> EventServiceGrpc.newBlockingStub(identity.with(
                        Transport.WIRE, new Secret(TestSettings.serviceToken(identity, Transport.WIRE, "billing"))))
                .follow(FollowRequest.getDefaultInstance())
                .next());
        assertThat(elsewhere.reason()).isEqualTo("TOKEN_INVALID");
    }

    private static SignedIn admin(Person anyone) {
        return Administrator.at(identity, anyone.channel(), Instant.now()).signedIn();
    }

    private static int events() {
        return Integer.parseInt(TestSettings.stored(identity, "SELECT count(*) FROM outbox"));
    }
}
