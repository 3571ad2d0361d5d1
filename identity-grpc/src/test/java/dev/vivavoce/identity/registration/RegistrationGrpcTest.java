package dev.vivavoce.identity.registration;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.vivavoce.access.v1.Role;
import dev.vivavoce.identity.Person;
import dev.vivavoce.identity.TestSettings;
import dev.vivavoce.identity.v1.AgeBracket;
import dev.vivavoce.identity.v1.ConsentServiceGrpc;
import dev.vivavoce.identity.v1.FinishRegistrationRequest;
import dev.vivavoce.identity.v1.FinishRegistrationResponse;
import dev.vivavoce.identity.v1.GetConsentsRequest;
import dev.vivavoce.identity.v1.GuestServiceGrpc;
import dev.vivavoce.identity.v1.RegisterGuestRequest;
import dev.vivavoce.identity.v1.RegisterGuestResponse;
import dev.vivavoce.identity.v1.RegisterResponse;
import dev.vivavoce.identity.v1.RegisterResponse.OutcomeCase;
import dev.vivavoce.identity.v1.RegistrationServiceGrpc;
import dev.vivavoce.identity.v1.SignedIn;
import dev.vivavoce.identity.v1.StartGuestRequest;
import dev.vivavoce.runtimetest.Await;
import dev.vivavoce.runtimetest.Refusal;
import dev.vivavoce.runtimetest.TestClock;
import dev.vivavoce.runtimetest.TestServer;
import dev.vivavoce.runtimetest.TestServer.Transport;
import io.grpc.Status.Code;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Registration with a mail server that listens on a socket.
class RegistrationGrpcTest {
    private static final Pattern LINK = Pattern.compile(Pattern.quote(TestSettings.WEB_URL) + "/confirm#(\\S+)");
    private static final TestClock clock = new TestClock();
    private static final GreenMail mails = started();

    @RegisterExtension
    static final TestServer identity = TestSettings.at(clock, settings());

    private final Person ana = Person.at(identity.channel(Transport.WIRE));

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @Test
    void the_link_and_the_password_make_the_account_once_and_its_address_is_verified() {
        assertThat(register(ana).getOutcomeCase()).isEqualTo(OutcomeCase.MAILED);
        var token = token(ana);
        assertThat(ana.login().hasRefused()).as("there is no account yet").isTrue();
        assertThat(finish(token, "another password 1").hasWrongPassword()).isTrue();
        assertThat(finish("vvr_unknown", ana.password()).hasLinkInvalid()).isTrue();
        var user = finish(token, ana.password()).getRegistered().getUser();
        assertThat(user.getEmail()).isEqualTo(ana.email());
        assertThat(user.getEmailVerified()).isTrue();
        assertThat(user.getRolesList()).containsExactly(Role.ROLE_LEARNER);
        assertThat(user.getLocale()).isEqualTo("es");
        assertThat(ana.login().getSignedIn().getUser().getId()).isEqualTo(user.getId());
        assertThat(finish(token, ana.password()).hasLinkInvalid()).isTrue();
        assertThat(stored("SELECT count(*) FROM outbox WHERE event_type = 'user.registered' AND user_id = '%s'"
                        .formatted(user.getId())))
                .isEqualTo("1");
    }

    @Test
    void known_and_unknown_addresses_get_the_same_response_after_the_same_work() throws Exception {
        registered(ana);
        var other = Person.at(ana.channel());
        var known = work(() -> ana.register(ana.registration()
                .setEmail(ana.email().toUpperCase(Locale.ROOT))
                .setDisplayName("Somebody else")
                .setLocale("en")));
        var unknown = work(() -> other.register(other.registration()));
        assertThat(known).isEqualTo(unknown);
        assertThat(known.response().getOutcomeCase()).isEqualTo(OutcomeCase.MAILED);
        assertThat(known.hashes()).isEqualTo(1);

        Await.until(() -> letters(ana).size() == 2);
        var told = letters(ana).getLast();
        assertThat(subject(told)).isEqualTo("Ya tienes una cuenta con esta dirección");
        assertThat(text(told)).contains(TestSettings.WEB_URL + "/sign-in").doesNotContain("#");
        assertThat(token(other)).startsWith("vvr_");
        assertThat(stored("SELECT count(*) FROM pending_registration WHERE email_key = '%s'".formatted(ana.email())))
                .as("nothing of the stranger is kept")
                .isEqualTo("0");
        assertThat(ana.login().getSignedIn().getUser().getDisplayName()).isEqualTo("Ana María");
    }

    @Test
    void known_and_unknown_addresses_have_the_same_limit_of_mails() {
        registered(ana);
        var other = Person.at(ana.channel());
        for (int i = 0; i < 2; i++) register(ana);
        for (int i = 0; i < 3; i++) register(other);
        for (var person : List.of(ana, other))
            Refusal.expect(Code.RESOURCE_EXHAUSTED, "MAIL_LIMIT", () -> register(person));
    }

    @Test
    void a_later_registration_does_not_replace_the_link_and_the_first_that_is_finished_ends_the_others() {
        register(ana);
        var own = token(ana);
        var stranger = ana.withPassword("a password of a stranger");
        register(stranger);
        Await.until(() -> letters(ana).size() == 2);
        var strangers = letters(ana).stream()
                .map(RegistrationGrpcTest::link)
                .filter(token -> !token.equals(own))
                .findFirst()
                .orElseThrow();
        assertThat(finish(strangers, ana.password()).hasWrongPassword())
                .as("who reads the mail does not know the stranger's password")
                .isTrue();
        assertThat(finish(own, ana.password()).hasRegistered()).isTrue();
        assertThat(finish(strangers, stranger.password()).hasLinkInvalid()).isTrue();
        assertThat(ana.login().hasSignedIn()).isTrue();
    }

    @Test
    void of_nine_uses_at_once_one_makes_the_account() throws Exception {
        register(ana);
        var token = token(ana);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(IntStream.range(0, 9)
                    .<Callable<FinishRegistrationResponse>>mapToObj(_ -> () -> finish(token, ana.password()))
                    .toList());
            int made = 0;
            for (var answer : answers) if (answer.get().hasRegistered()) made++;
            assertThat(made).isOne();
        }
    }

    @Test
    void a_link_expires_after_a_day() {
        register(ana);
        var token = token(ana);
        clock.moveOn(Duration.ofHours(24).plusSeconds(1));
        assertThat(finish(token, ana.password()).hasLinkInvalid()).isTrue();
        clock.reset();
        assertThat(finish(token, ana.password()).hasRegistered()).isTrue();
    }

    @Test
    void a_link_makes_no_account_for_an_address_that_has_one_by_then() {
        register(ana);
        var token = token(ana);
        var other = Person.at(ana.channel());
        registered(other);
        TestSettings.execute(
                identity,
                "UPDATE account SET email = '%s', email_key = '%s' WHERE email_key = '%s'"
                        .formatted(ana.email(), ana.email(), other.email()));
        assertThat(finish(token, ana.password()).hasLinkInvalid()).isTrue();
    }

    @Test
    void a_guest_becomes_the_account_when_the_link_is_used_even_after_its_own_day() {
        var guest = guest();
        var id = guest.getUser().getId();
        TestSettings.execute(
                identity,
                "UPDATE account SET guest_until = '%s' WHERE id = '%s'"
                        .formatted(clock.instant().plus(Duration.ofHours(1)), id));
        assertThat(register(guest, ana).getOutcomeCase()).isEqualTo(RegisterGuestResponse.OutcomeCase.MAILED);
        var renewed = ana.refresh(guest);
        assertThat(renewed.getUser().getRolesList()).containsExactly(Role.ROLE_GUEST);
        assertThat(renewed.getSessionExpiresAt()).as("its tokens end as before").isEqualTo(guest.getSessionExpiresAt());
        var later = clock.instant().plus(Duration.ofHours(23));
        assertThat(stored("SELECT guest_until > '%s' FROM account WHERE id = '%s'".formatted(later, id)))
                .as("it is not erased before the link expires")
                .isEqualTo("t");
        var user = finish(token(ana), ana.password()).getRegistered().getUser();
        assertThat(user.getId()).isEqualTo(guest.getUser().getId());
        assertThat(user.getRolesList()).containsExactly(Role.ROLE_LEARNER);
    }

    @Test
    void a_guest_that_is_erased_takes_its_registration_with_it() {
        var guest = guest();
        register(guest, ana);
        var token = token(ana);
        TestSettings.execute(
                identity,
                "DELETE FROM account WHERE id = '%s'".formatted(guest.getUser().getId()));
        assertThat(finish(token, ana.password()).hasLinkInvalid()).isTrue();
        assertThat(stored("SELECT count(*) FROM pending_registration WHERE email_key = '%s'".formatted(ana.email())))
                .isEqualTo("0");
    }

    @Test
    void the_age_bracket_of_the_registration_belongs_to_the_account() {
        var _ = ana.register(ana.registration().setAgeBracket(AgeBracket.AGE_BRACKET_UNDER_16));
        var signedIn = finish(token(ana), ana.password()).getRegistered();
        var consents = ConsentServiceGrpc.newBlockingStub(ana.as(signedIn))
                .getConsents(GetConsentsRequest.getDefaultInstance())
                .getConsents();
        assertThat(consents.getAgeBracket()).isEqualTo(AgeBracket.AGE_BRACKET_UNDER_16);
    }

    /// What a registration has done.
    private record Work(RegisterResponse response, double hashes, int jobs) {}

    private static Work work(Callable<RegisterResponse> registration) throws Exception {
        var jobs = "SELECT count(*) FROM job WHERE type = 'answer-registration'";
        double hashes = TestSettings.hashes(identity);
        int before = Integer.parseInt(stored(jobs));
        var response = registration.call();
        return new Work(response, TestSettings.hashes(identity) - hashes, Integer.parseInt(stored(jobs)) - before);
    }

    private static RegisterResponse register(Person person) {
        return person.register(person.registration());
    }

    private static SignedIn registered(Person person) {
        register(person);
        return finish(token(person), person.password()).getRegistered();
    }

    private SignedIn guest() {
        return GuestServiceGrpc.newBlockingStub(ana.channel())
                .startGuest(StartGuestRequest.getDefaultInstance())
                .getStarted();
    }

    private RegisterGuestResponse register(SignedIn guest, Person person) {
        return GuestServiceGrpc.newBlockingStub(ana.as(guest))
                .registerGuest(RegisterGuestRequest.newBuilder()
                        .setEmail(person.email())
                        .setPassword(person.password())
                        .setDisplayName("Ana María")
                        .build());
    }

    private static FinishRegistrationResponse finish(String token, String password) {
        return RegistrationServiceGrpc.newBlockingStub(identity.channel(Transport.WIRE))
                .finishRegistration(FinishRegistrationRequest.newBuilder()
                        .setToken(token)
                        .setPassword(password)
                        .build());
    }

    private static String token(Person person) {
        Await.until(() -> !letters(person).isEmpty());
        return link(letters(person).getLast());
    }

    private static String link(MimeMessage mail) {
        var link = LINK.matcher(text(mail));
        assertThat(link.find()).as(text(mail)).isTrue();
        return link.group(1);
    }

    private static List<MimeMessage> letters(Person person) {
        return Arrays.stream(mails.getReceivedMessages())
                .filter(mail -> GreenMailUtil.getHeaders(mail).contains("To: " + person.email()))
                .toList();
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    private static String text(MimeMessage mail) {
        try {
            return ((Multipart) mail.getContent()).getBodyPart(0).getContent().toString();
        } catch (IOException | MessagingException thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    private static String stored(String sql) {
        return TestSettings.stored(identity, sql);
    }

    private static Map<String, String> settings() {
        var settings = new HashMap<>(TestSettings.with(
                "IDENTITY_SMTP_HOST", "127.0.0.1",
                "IDENTITY_SMTP_PORT", Integer.toString(mails.getSmtp().getPort()),
                "IDENTITY_SMTP_SECURITY", "NONE",
                "IDENTITY_MAILS_PER_ACCOUNT", "3"));
        settings.remove("IDENTITY_MAIL_FOLDER");
        return Map.copyOf(settings);
    }

    private static GreenMail started() {
        try (var socket = new ServerSocket(0)) {
            var server = new GreenMail(new ServerSetup(socket.getLocalPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            socket.close();
            server.start();
            return server;
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }
}
