package dev.vivavoce.identity.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.Durations;
import dev.vivavoce.identity.Inbox;
import dev.vivavoce.identity.Person;
import dev.vivavoce.identity.TestSettings;
import dev.vivavoce.identity.v1.AskForPasskeyRequest;
import dev.vivavoce.identity.v1.BeginPasskeyRequest;
import dev.vivavoce.identity.v1.BeginPasskeyResponse;
import dev.vivavoce.identity.v1.ChangePasswordRequest;
import dev.vivavoce.identity.v1.EraseMeRequest;
import dev.vivavoce.identity.v1.ErasureServiceGrpc;
import dev.vivavoce.identity.v1.FactorKind;
import dev.vivavoce.identity.v1.FactorProof;
import dev.vivavoce.identity.v1.FinishPasskeyRequest;
import dev.vivavoce.identity.v1.FinishPasskeyResponse;
import dev.vivavoce.identity.v1.ListPasskeysRequest;
import dev.vivavoce.identity.v1.LoginWithPasskeyRequest;
import dev.vivavoce.identity.v1.LoginWithPasskeyResponse;
import dev.vivavoce.identity.v1.PasskeyAnswer;
import dev.vivavoce.identity.v1.PasskeyCeremony;
import dev.vivavoce.identity.v1.PasskeyServiceGrpc;
import dev.vivavoce.identity.v1.PasskeyServiceGrpc.PasskeyServiceBlockingStub;
import dev.vivavoce.identity.v1.PasswordServiceGrpc;
import dev.vivavoce.identity.v1.RemovePasskeyRequest;
import dev.vivavoce.identity.v1.RenamePasskeyRequest;
import dev.vivavoce.identity.v1.SessionServiceGrpc;
import dev.vivavoce.identity.v1.SignedIn;
import dev.vivavoce.runtimetest.Refusal;
import dev.vivavoce.runtimetest.TestClock;
import dev.vivavoce.runtimetest.TestServer;
import dev.vivavoce.runtimetest.TestServer.Transport;
import io.grpc.Status.Code;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Passkeys with an authenticator in software.
class PasskeyGrpcTest {
    private static final String DOMAIN = "learn.example";
    private static final TestClock clock = new TestClock();

    @RegisterExtension
    static final TestServer identity =
            TestSettings.at(clock, TestSettings.with("IDENTITY_TRIES_PER_ACCOUNT_AND_ADDRESS", "200"));

    private final Person ana = Person.at(identity.channel(Transport.WIRE));
    private final SignedIn own = ana.register();
    private final SoftAuthenticator phone = new SoftAuthenticator(TestSettings.WEB_URL, DOMAIN);

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @Test
    void a_person_adds_names_and_removes_passkeys() {
        assertThat(begin("a guess").hasWrongPassword()).isTrue();
        var added = add(phone, " Phone ").getAdded();
        assertThat(added.getName()).isEqualTo("Phone");
        assertThat(added.hasLastUsedAt()).isFalse();
        assertThat(add(new SoftAuthenticator(TestSettings.WEB_URL, DOMAIN), "Laptop")
                        .hasAdded())
                .isTrue();
        assertThat(names()).containsExactly("Phone", "Laptop");
        assertThat(new Inbox(ana.email()).letters(3))
                .extracting(Inbox.Letter::subject)
                .contains("Se ha añadido una llave de acceso");
        var rename = RenamePasskeyRequest.newBuilder().setPasskeyId(added.getId());
        passkeys(own).renamePasskey(rename.setName("Old phone").build());
        assertThat(names()).containsExactly("Old phone", "Laptop");
        for (var name : List.of("", "  ", "x".repeat(81), "a\nb"))
            assertThat(Refusal.of(() -> passkeys(own)
                                    .renamePasskey(rename.setName(name).build()))
                            .fields())
                    .containsExactly("name");
        var remove = RemovePasskeyRequest.newBuilder()
                .setPasskeyId(added.getId())
                .setPassword(ana.password())
                .build();
        var other = Person.at(identity.channel(Transport.WIRE));
        var stranger = other.register();
        assertThat(Refusal.of(() -> passkeys(stranger)
                                .removePasskey(remove.toBuilder()
                                        .setPassword(other.password())
                                        .build()))
                        .reason())
                .isEqualTo("PASSKEY_UNKNOWN");
        assertThat(Refusal.of(() -> passkeys(stranger)
                                .renamePasskey(rename.setName("Mine").build()))
                        .reason())
                .isEqualTo("PASSKEY_UNKNOWN");
        var guess = remove.toBuilder().setPassword("a guess").build();
        assertThat(passkeys(own).removePasskey(guess).hasWrongPassword()).isTrue();
        assertThat(names()).as("after a wrong password").containsExactly("Old phone", "Laptop");
        assertThat(passkeys(own).removePasskey(remove).hasRemoved()).isTrue();
        assertThat(names()).containsExactly("Laptop");
        assertThat(login(phone).hasRefused()).isTrue();
        assertThat(Refusal.of(() -> passkeys(own).removePasskey(remove)).code()).isEqualTo(Code.NOT_FOUND);
    }

    @Test
    void a_passkey_signs_in_alone_even_where_a_second_factor_is_on() {
        add(phone, "Phone");
        var signedIn = login(phone).getSignedIn();
        assertThat(ana.own(signedIn)).isEqualTo(own.getUser());
        assertThat(passkeys(own)
                        .listPasskeys(ListPasskeysRequest.getDefaultInstance())
                        .getPasskeys(0)
                        .hasLastUsedAt())
                .isTrue();
        ana.turnFactorOn(own, clock.instant());
        assertThat(ana.login().hasChallenge()).isTrue();
        assertThat(login(phone).hasSignedIn()).isTrue();
    }

    @Test
    void what_was_asked_is_answered_once_within_five_minutes() {
        add(phone, "Phone");
        var ceremony = ask();
        var answer = answer(ceremony, phone.get(ceremony.getOptions()));
        assertThat(login(answer).hasSignedIn()).isTrue();
        assertThat(login(answer).hasRefused()).as("a second time").isTrue();
        var first = ask();
        var second = ask();
        assertThat(login(answer(first, phone.get(second.getOptions()))).hasRefused())
                .as("the answer to another question")
                .isTrue();
        assertThat(login(answer(first, phone.get(first.getOptions()))).hasRefused())
                .as("a refused answer has used up what was asked")
                .isTrue();
        var late = ask();
        var twoSeconds = AskForPasskeyRequest.newBuilder().setTimeout(Durations.fromSeconds(2));
        var brief = PasskeyServiceGrpc.newBlockingStub(ana.channel())
                .askForPasskey(twoSeconds.build())
                .getCeremony();
        clock.moveOn(Duration.ofSeconds(2));
        assertThat(login(answer(brief, phone.get(brief.getOptions()))).hasRefused())
                .isTrue();
        clock.moveOn(Passkeys.LIFETIME);
        assertThat(login(answer(late, phone.get(late.getOptions()))).hasRefused())
                .isTrue();
        assertThat(login(phone).hasSignedIn()).isTrue();
    }

    @Test
    void another_page_another_domain_an_unverified_person_and_a_copy_are_refused() {
        add(phone, "Phone");
        phone.origin = "https://learn.example.evil";
        assertThat(login(phone).hasRefused()).as("another page").isTrue();
        phone.origin = "http://learn.example";
        assertThat(login(phone).hasRefused()).as("without TLS").isTrue();
        phone.origin = TestSettings.WEB_URL;
        phone.domain = "example";
        assertThat(login(phone).hasRefused()).as("another domain").isTrue();
        phone.domain = DOMAIN;
        phone.verifies = false;
        assertThat(login(phone).hasRefused()).as("an unverified person").isTrue();
        phone.verifies = true;
        assertThat(login(phone.imitation()).hasRefused()).as("another key").isTrue();
        assertThat(login(phone).hasSignedIn()).isTrue();
        phone.count -= 3;
        assertThat(login(phone).hasRefused()).as("a counter that goes back").isTrue();
        phone.userHandle = new byte[16];
        phone.count += 10;
        assertThat(login(phone).hasRefused()).as("somebody else's handle").isTrue();
    }

    @Test
    void an_authenticator_that_does_not_count_is_accepted() {
        add(phone, "Phone");
        phone.count = -1; // 0 when it signs
        assertThat(login(phone).hasSignedIn()).isTrue();
        phone.count = -1;
        assertThat(login(phone).hasSignedIn()).isTrue();
    }

    @Test
    void only_a_new_passkey_of_a_verified_person_is_added_once() {
        var ceremony = begin(ana.password()).getBegun();
        phone.verifies = false;
        assertThat(finish(own, ceremony, phone.create(ceremony.getOptions())).hasRefused())
                .isTrue();
        phone.verifies = true;
        assertThat(finish(own, ceremony, phone.create(ceremony.getOptions())).hasRefused())
                .as("a refused one has used up what was asked")
                .isTrue();
        var again = begin(ana.password()).getBegun();
        var stranger = Person.at(identity.channel(Transport.WIRE));
        assertThat(finish(stranger.register(), again, phone.create(again.getOptions()))
                        .hasRefused())
                .as("what somebody else was asked")
                .isTrue();
        assertThat(finish(own, again, phone.create(again.getOptions())).hasAdded())
                .isTrue();
        assertThat(add(phone, "The same").hasRefused()).isTrue();
        assertThat(names()).containsExactly("Phone");
    }

    @Test
    void bad_input_is_refused() {
        for (int seconds : new int[] {-1, 0, 301})
            assertThat(Refusal.of(() -> PasskeyServiceGrpc.newBlockingStub(ana.channel())
                                    .askForPasskey(AskForPasskeyRequest.newBuilder()
                                            .setTimeout(Durations.fromSeconds(seconds))
                                            .build()))
                            .fields())
                    .containsExactly("timeout");
        for (var credential : List.of("", "x", "{}", "[]", "null", "{\"id\":\"AA\",\"response\":{}}")) {
            assertThat(login(answer(ask(), credential)).hasRefused())
                    .as(credential)
                    .isTrue();
            var ceremony = begin(ana.password()).getBegun();
            assertThat(finish(own, ceremony, credential).hasRefused())
                    .as(credential)
                    .isTrue();
        }
        assertThat(Refusal.of(() -> login(answer(ask(), "x".repeat(17_000)))).fields())
                .containsExactly("passkey.credential");
        assertThat(Refusal.of(() -> finish(own, ask(), "x".repeat(17_000))).fields())
                .containsExactly("credential");
        var token = PasskeyCeremony.newBuilder().setToken("x".repeat(100_000)).build();
        assertThat(login(answer(token, "{}")).hasRefused()).isTrue();
    }

    @Test
    void the_twenty_first_is_one_too_many() {
        for (int i = 0; i < Passkeys.MOST; i++)
            assertThat(add(new SoftAuthenticator(TestSettings.WEB_URL, DOMAIN), "Key " + i)
                            .hasAdded())
                    .isTrue();
        assertThat(Refusal.of(() -> begin(ana.password())).reason()).isEqualTo("PASSKEY_LIMIT");
    }

    @Test
    void a_passkey_is_a_second_factor_of_its_own_account_only() {
        add(phone, "Phone");
        ana.turnFactorOn(own, clock.instant());
        var challenged = ana.login();
        assertThat(challenged.getChallenge().getKindsList()).contains(FactorKind.FACTOR_KIND_PASSKEY);
        var bob = Person.at(identity.channel(Transport.WIRE));
        var bobs = bob.register();
        bob.turnFactorOn(bobs, clock.instant());
        assertThat(bob.finish(bob.login(), proof()).hasRefused())
                .as("somebody else's passkey")
                .isTrue();
        assertThat(ana.finish(challenged, proof()).hasSignedIn()).isTrue();

        var without = begin(ana.password());
        assertThat(without.getFactorNeeded().getKindsList()).contains(FactorKind.FACTOR_KIND_PASSKEY);
        var change = ChangePasswordRequest.newBuilder()
                .setCurrentPassword(ana.password())
                .setNewPassword("a louder river bends south");
        assertThat(PasswordServiceGrpc.newBlockingStub(ana.as(own))
                        .changePassword(change.setFactor(proof()).build())
                        .hasChanged())
                .isTrue();
    }

    @Test
    void erasing_a_person_erases_the_passkeys() {
        add(phone, "Phone");
        begin(ana.password());
        var of = " WHERE account_id = '" + own.getUser().getId() + "'";
        for (var table : List.of("passkey", "passkey_ceremony"))
            assertThat(TestSettings.stored(identity, "SELECT count(*) FROM " + table + of))
                    .isEqualTo("1");
        ErasureServiceGrpc.newBlockingStub(ana.as(own))
                .eraseMe(EraseMeRequest.newBuilder()
                        .setIdempotencyKey(UUID.randomUUID().toString())
                        .setPassword(ana.password())
                        .build());
        for (var table : List.of("passkey", "passkey_ceremony"))
            assertThat(TestSettings.stored(identity, "SELECT count(*) FROM " + table + of))
                    .isEqualTo("0");
        assertThat(login(phone).hasRefused()).isTrue();
    }

    private FactorProof.Builder proof() {
        var ceremony = ask();
        return FactorProof.newBuilder().setPasskey(answer(ceremony, phone.get(ceremony.getOptions())));
    }

    private PasskeyServiceBlockingStub passkeys(SignedIn signedIn) {
        return PasskeyServiceGrpc.newBlockingStub(ana.as(signedIn));
    }

    private List<String> names() {
        return passkeys(own).listPasskeys(ListPasskeysRequest.getDefaultInstance()).getPasskeysList().stream()
                .map(dev.vivavoce.identity.v1.Passkey::getName)
                .toList();
    }

    private BeginPasskeyResponse begin(String password) {
        return passkeys(own)
                .beginPasskey(
                        BeginPasskeyRequest.newBuilder().setPassword(password).build());
    }

    private FinishPasskeyResponse add(SoftAuthenticator authenticator, String name) {
        var ceremony = begin(ana.password()).getBegun();
        return passkeys(own)
                .finishPasskey(FinishPasskeyRequest.newBuilder()
                        .setCeremony(ceremony.getToken())
                        .setCredential(authenticator.create(ceremony.getOptions()))
                        .setName(name)
                        .build());
    }

    private FinishPasskeyResponse finish(SignedIn signedIn, PasskeyCeremony ceremony, String credential) {
        return passkeys(signedIn)
                .finishPasskey(FinishPasskeyRequest.newBuilder()
                        .setCeremony(ceremony.getToken())
                        .setCredential(credential)
                        .setName("Phone")
                        .build());
    }

    private PasskeyCeremony ask() {
        return PasskeyServiceGrpc.newBlockingStub(ana.channel())
                .askForPasskey(AskForPasskeyRequest.getDefaultInstance())
                .getCeremony();
    }

    private static PasskeyAnswer.Builder answer(PasskeyCeremony ceremony, String credential) {
        return PasskeyAnswer.newBuilder().setCeremony(ceremony.getToken()).setCredential(credential);
    }

    private LoginWithPasskeyResponse login(SoftAuthenticator authenticator) {
        var ceremony = ask();
        return login(answer(ceremony, authenticator.get(ceremony.getOptions())));
    }

    private LoginWithPasskeyResponse login(PasskeyAnswer.Builder answer) {
        return SessionServiceGrpc.newBlockingStub(ana.channel())
                .loginWithPasskey(
                        LoginWithPasskeyRequest.newBuilder().setPasskey(answer).build());
    }
}
