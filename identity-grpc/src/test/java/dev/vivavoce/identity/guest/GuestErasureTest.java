package dev.vivavoce.identity.guest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.identity.account.Accounts;
import dev.vivavoce.identity.account.NewAccount;
import dev.vivavoce.identity.account.Passwords;
import dev.vivavoce.identity.account.User;
import dev.vivavoce.identity.audit.AuditLog;
import dev.vivavoce.identity.limit.ClientAddress;
import dev.vivavoce.identity.limit.SignInLimits;
import dev.vivavoce.identity.mail.MailSettings;
import dev.vivavoce.identity.mail.MailSettings.Folder;
import dev.vivavoce.identity.mail.Mails;
import dev.vivavoce.identity.token.MailTokens;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.events.Outbox;
import dev.vivavoce.runtime.limits.Rate;
import dev.vivavoce.runtimetest.TestClock;
import dev.vivavoce.runtimetest.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GuestErasureTest {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.of("identity", 2);

    private final TestClock clock = new TestClock();
    private Accounts accounts;
    private Guests guests;

    @BeforeEach
    void open() {
        var rate = new Rate(1_000, Duration.ofMinutes(1));
        var limits = new SignInLimits(
                database.get(),
                new SignInLimits.Rates(rate, rate, rate, rate, rate),
                new SecretKeySpec(new byte[32], "AES"),
                clock);
        var mails = new Mails(
                database.get(),
                new MailSettings(
                        "a@example.org", URI.create("https://learn.example"), new Folder(Path.of("target/mail"))),
                new SecretKeySpec(new byte[32], "AES"),
                clock);
        var audit = new AuditLog(database.get(), clock);
        accounts = new Accounts(
                database.get(),
                new Passwords.Settings(19_456, 2, 2, Duration.ofSeconds(30)),
                new SimpleMeterRegistry(),
                limits,
                new MailTokens(database.get(), mails, audit, clock),
                audit,
                new Outbox(database.get(), "identity", clock),
                clock);
        guests = new Guests(accounts, limits, clock);
    }

    @Test
    void a_guest_is_erased_once_when_its_day_and_its_last_session_are_over() {
        var guest = start();
        clock.moveOn(Guests.TIME.plus(Guests.LAST_SESSION).minusSeconds(1));
        guests.eraseEnded();
        assertThat(stored("account", "id", guest.id())).isOne();
        clock.moveOn(Duration.ofSeconds(2));
        guests.eraseEnded();
        guests.eraseEnded();
        assertThat(stored("account", "id", guest.id())).isZero();
        assertThat(stored("account_role", "account_id", guest.id())).isZero();
        assertThat(events(guest.id())).containsExactly("guest.started", "user.erased");
    }

    @Test
    void more_guests_than_one_statement_deletes_are_erased_in_one_run() {
        for (int i = 0; i < 205; i++) start();
        clock.moveOn(Duration.ofHours(25));
        guests.eraseEnded();
        assertThat(guestsLeft()).isZero();
    }

    @Test
    void a_guest_who_registered_is_not_erased() {
        var guest = start();
        accounts.registerGuest(
                guest.id(),
                NewAccount.parse(guest.id() + "@example.org", new Secret("a quiet river bends north"), "Ana", "", ""),
                ClientAddress.OWN,
                (_, _) -> {});
        clock.moveOn(Duration.ofDays(2));
        guests.eraseEnded();
        assertThat(stored("account", "id", guest.id())).isOne();
        assertThat(events(guest.id())).containsExactly("guest.started", "user.registered");
    }

    private User start() {
        return ((GuestStart.Started) guests.start(ClientAddress.OWN)).guest();
    }

    private static int stored(String table, String column, UUID id) {
        return database.get()
                .transaction(db -> db.createQuery("SELECT count(*) FROM %s WHERE %s = :id".formatted(table, column))
                        .bind("id", id)
                        .mapTo(Integer.class)
                        .one());
    }

    private static int guestsLeft() {
        return database.get()
                .transaction(db -> db.createQuery("SELECT count(*) FROM account WHERE guest_until IS NOT NULL")
                        .mapTo(Integer.class)
                        .one());
    }

    private static List<String> events(UUID userId) {
        return database.get()
                .transaction(db -> db.createQuery("SELECT event_type FROM outbox WHERE user_id = :id ORDER BY cursor")
                        .bind("id", userId)
                        .mapTo(String.class)
                        .list());
    }
}
