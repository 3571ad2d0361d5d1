package dev.vivavoce.identity.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.vivavoce.identity.mail.MailSettings.Folder;
import dev.vivavoce.identity.mail.MailSettings.Security;
import dev.vivavoce.identity.mail.MailSettings.Smtp;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.jobs.JobStatus;
import dev.vivavoce.runtime.jobs.Jobs;
import dev.vivavoce.runtimetest.Await;
import dev.vivavoce.runtimetest.TestClock;
import dev.vivavoce.runtimetest.TestDatabase;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/// Mails from the queue to a mail server that listens on a socket, and into a folder.
class MailsTest {
    private static final SecretKey KEY = new SecretKeySpec(new byte[32], "AES");
    private static final URI WEB = URI.create("https://learn.example/");
    private static final Secret TOKEN = new Secret("vvm_0123456789");

    @RegisterExtension
    static final TestDatabase database = TestDatabase.of("identity", 8);

    @TempDir
    private Path folder;

    private final TestClock clock = new TestClock();
    private final GreenMail server = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void startServer() {
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.stop();
        database.get().run(db -> db.execute("DELETE FROM mail; DELETE FROM job; DELETE FROM scheduled_tasks"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', en, ltr, Choose a new password",
        "fr, en, ltr, Choose a new password",
        "es-MX, es, ltr, Elige una contraseña nueva",
        "ar, ar, rtl, اختر كلمة مرور جديدة"
    })
    void a_mail_arrives_as_text_and_html_in_the_language_of_the_person(
            String locale, String language, String direction, String subject) throws Exception {
        var mails = mails(smtp(Security.NONE));
        try (var _ = jobs(mails)) {
            send(mails, mail("ana@example.org", locale));
            Await.until(() -> server.getReceivedMessages().length == 1);
        }
        var received = server.getReceivedMessages()[0];
        assertThat(received.getSubject()).isEqualTo(subject);
        assertThat(received.getHeader("To")).containsExactly("ana@example.org");
        assertThat(received.getHeader("Content-Language")).containsExactly(language);
        assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        var parts = (Multipart) received.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(text(parts.getBodyPart(0)).lines()).contains("https://learn.example/reset#vvm_0123456789");
        assertThat(text(parts.getBodyPart(1)))
                .contains(
                        "<html lang=\"" + language + "\" dir=\"" + direction + "\">",
                        "href=\"https://learn.example/reset#vvm_0123456789\"");
    }

    @Test
    void every_kind_has_every_sentence_in_every_language() throws Exception {
        var templates = new MailTemplates("vivavoce@learn.example", WEB);
        for (var kind : MailKind.values())
            for (var language : MailTemplates.LANGUAGES) {
                var mail = new Mail(kind, "ana@example.org", language, TOKEN, "the detail");
                var written = templates.write(UUID.randomUUID(), mail, clock.instant());
                assertThat(written.getSubject()).as("%s in %s", kind, language).isNotBlank();
            }
    }

    @Test
    void a_mail_to_an_address_without_an_account_has_no_link_and_says_what_to_do() throws Exception {
        var mail = new Mail(MailKind.EMAIL_CHANGED, "ana@example.org", "en", new Secret(""), "");
        var parts = (Multipart) new MailTemplates("vivavoce@learn.example", WEB)
                .write(UUID.randomUUID(), mail, clock.instant())
                .getContent();
        assertThat(text(parts.getBodyPart(0)))
                .contains("write to the operator")
                .doesNotContain("learn.example")
                .doesNotContain("\n\n\n");
        assertThat(text(parts.getBodyPart(1)))
                .contains("write to the operator")
                .doesNotContain("<a ")
                .doesNotContain("learn.example");
    }

    @Test
    void values_are_escaped_in_html_and_not_in_text() throws Exception {
        var evil = new Secret("\"><script>alert(1)</script>");
        var mail = new Mail(MailKind.RESET_PASSWORD, "ana@example.org", "en", evil, "");
        var parts = (Multipart) new MailTemplates("vivavoce@learn.example", WEB)
                .write(UUID.randomUUID(), mail, clock.instant())
                .getContent();
        assertThat(text(parts.getBodyPart(0))).contains(evil.reveal());
        assertThat(text(parts.getBodyPart(1))).doesNotContain("<script>").contains("&lt;script&gt;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ana@example.org\r\nBcc: everybody@example.org",
                "ana@example.org\nX: y",
                "ana@example.org, bob@example.org",
                "<ana@example.org>",
                "ana\u2028@example.org",
                ""
            })
    void an_address_that_is_more_than_one_address_is_refused(String address) {
        assertThatThrownBy(() -> mail(address, "en")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\rb", "a\u0000b"})
    void a_value_with_a_line_break_is_refused(String text) {
        assertThatThrownBy(() -> new Mail(MailKind.VERIFY_EMAIL, "ana@example.org", "en", new Secret(text), ""))
                .hasMessageContaining("line break");
        assertThatThrownBy(() -> new Mail(MailKind.VERIFY_EMAIL, "ana@example.org", "en", TOKEN, text))
                .hasMessageContaining("line break");
        assertThatThrownBy(() -> Mail.requireOneLine("the subject", text)).hasMessageContaining("line break");
    }

    @Test
    void a_mail_waits_for_its_server_and_is_sent_once() throws Exception {
        var mails = mails(smtp(Security.NONE));
        server.stop();
        var id = send(mails, mail("ana@example.org", "en"));
        try (var jobs = jobs(mails)) {
            Await.until(() -> jobs.status(Mails.SEND_MAIL, id).orElseThrow().failure() != null);
            server.start();
            Await.until("the second try", Duration.ofSeconds(30), () -> server.getReceivedMessages().length == 1);
            Await.until(() -> jobs.status(Mails.SEND_MAIL, id).orElseThrow().state() == JobStatus.State.SUCCEEDED);
        }
        assertThat(server.getReceivedMessages()[0].getMessageID()).isEqualTo("<" + id + "@learn.example>");
        assertThat(count()).as("nothing is kept of a sent mail").isZero();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void two_replicas_send_each_mail_once() throws Exception {
        var mails = mails(smtp(Security.NONE));
        for (int i = 0; i < 20; i++) send(mails, mail("person" + i + "@example.org", "en"));
        try (var _ = jobs(mails);
                var _ = jobs(mails(smtp(Security.NONE)))) {
            Await.until("all mails", Duration.ofSeconds(30), () -> count() == 0);
        }
        assertThat(server.getReceivedMessages()).hasSize(20);
    }

    @Test
    void a_mail_whose_transaction_fails_is_never_sent() {
        var mails = mails(smtp(Security.NONE));
        assertThatThrownBy(() -> database.get().run(db -> {
                    mails.send(db, UUID.randomUUID(), mail("ana@example.org", "en"));
                    throw new IllegalStateException("the change failed");
                }))
                .hasMessage("the change failed");
        assertThat(count()).isZero();
    }

    @Test
    void nothing_is_sent_over_a_connection_that_cannot_be_encrypted() {
        var mails = mails(smtp(Security.STARTTLS));
        var id = send(mails, mail("ana@example.org", "en"));
        try (var jobs = jobs(mails)) {
            Await.until(() -> jobs.status(Mails.SEND_MAIL, id).orElseThrow().failure() != null);
        }
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(count()).isOne();
    }

    @Test
    void an_address_that_the_server_refuses_for_good_is_not_tried_again() throws Exception {
        try (var refusing = new RefusingServer()) {
            var mails = mails(new Smtp("127.0.0.1", refusing.port(), Security.NONE, "", new Secret("")));
            var id = send(mails, mail("nobody@example.org", "en"));
            try (var jobs = jobs(mails)) {
                Await.until(() -> jobs.status(Mails.SEND_MAIL, id).orElseThrow().state() == JobStatus.State.SUCCEEDED);
            }
            assertThat(count()).isZero();
        }
    }

    @Test
    void without_a_server_a_mail_is_a_file_of_its_owner_and_the_log_names_the_file_only() throws Exception {
        var logged = new ListAppender<ILoggingEvent>();
        logged.start();
        var logger = (Logger) LoggerFactory.getLogger("dev.vivavoce");
        logger.setLevel(Level.INFO);
        logger.addAppender(logged);
        var mails = mails(new Folder(folder));
        var id = send(mails, mail("ana@example.org", "en"));
        try (var _ = jobs(mails)) {
            Await.until(() -> count() == 0);
        } finally {
            logger.detachAppender(logged);
            logger.setLevel(null);
        }
        var file = files().getFirst();
        assertThat(file.getFileName().toString()).contains(id.toString()).endsWith(".eml");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var in = Files.newInputStream(file)) {
            var mail = new MimeMessage(Session.getInstance(new Properties()), in);
            assertThat(text(((Multipart) mail.getContent()).getBodyPart(0))).contains("/reset#vvm_0123456789");
        }
        var lines = List.copyOf(logged.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
        assertThat(lines).anyMatch(line -> line.contains(file.toString()));
        assertThat(lines).noneMatch(line -> line.contains("vvm_") || line.contains("ana@"));
    }

    @Test
    void written_mails_are_deleted_with_their_person_and_after_three_days() throws Exception {
        var mails = mails(new Folder(folder));
        var ana = UUID.randomUUID();
        var ben = UUID.randomUUID();
        try (var _ = jobs(mails)) {
            for (var person : List.of(ana, ana, ben)) {
                database.get().run(db -> mails.send(db, person, mail("someone@example.org", "en")));
            }
            Await.until(() -> count() == 0);
        }
        assertThat(files()).hasSize(3);
        // As a process leaves them that was killed while it wrote.
        for (var file : files()) Files.copy(file, folder.resolve("." + file.getFileName() + ".part"));
        assertThat(mails.prepare(ana)).isEqualTo(Map.of("mail/", 4L));
        assertThat(mails.prepare(ana)).isEqualTo(Map.of("mail/", 0L));
        assertThat(files()).hasSize(2);
        clock.moveOn(Duration.ofHours(71));
        mails.sweep();
        assertThat(files()).hasSize(2);
        clock.moveOn(Duration.ofHours(2));
        mails.sweep();
        assertThat(files()).isEmpty();
    }

    @Test
    void a_waiting_mail_stores_its_token_encrypted_and_is_deleted_after_a_day() {
        var mails = mails(new Folder(folder));
        send(mails, mail("ana@example.org", "en"));
        assertThat(database.get()
                        .<String>transaction(db -> db.createQuery("SELECT mail::text FROM mail")
                                .mapTo(String.class)
                                .one()))
                .doesNotContain("vvm_")
                .doesNotContain(HexFormat.of().formatHex("vvm_".getBytes(UTF_8)));
        mails.sweep();
        assertThat(count()).isOne();
        clock.moveOn(Duration.ofHours(25));
        mails.sweep();
        assertThat(count()).isZero();
    }

    private Mails mails(MailSettings.Way way) {
        return new Mails(database.get(), new MailSettings("vivavoce@learn.example", WEB, way), KEY, clock);
    }

    private Smtp smtp(Security security) {
        return new Smtp("127.0.0.1", server.getSmtp().getServerSetup().getPort(), security, "", new Secret(""));
    }

    private static Jobs jobs(Mails mails) {
        return Jobs.of(database.get()).job(Mails.SEND_MAIL, mails::deliver).start();
    }

    private static Mail mail(String recipient, String locale) {
        return new Mail(MailKind.RESET_PASSWORD, recipient, locale, TOKEN, "");
    }

    private static UUID send(Mails mails, Mail mail) {
        return database.get().transaction(db -> {
            mails.send(db, UUID.randomUUID(), mail);
            return newest(db);
        });
    }

    private static UUID newest(Handle db) {
        return db.createQuery("SELECT id FROM mail ORDER BY queued_at DESC LIMIT 1")
                .mapTo(UUID.class)
                .one();
    }

    private static int count() {
        return database.get()
                .<Integer>transaction(db -> db.createQuery("SELECT count(*) FROM mail")
                        .mapTo(Integer.class)
                        .one());
    }

    private List<Path> files() throws IOException {
        try (var all = Files.list(folder)) {
            return all.toList();
        }
    }

    private static String text(BodyPart part) throws Exception {
        return (String) part.getContent();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }
}
