package dev.vivavoce.identity.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vivavoce.identity.mail.MailTransport.Delivery;
import dev.vivavoce.identity.seal.Seal;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.jobs.JobQueue;
import dev.vivavoce.runtime.jobs.JobRun;
import dev.vivavoce.runtime.jobs.JobType;
import dev.vivavoce.runtime.objects.ObjectFolder;
import dev.vivavoce.runtime.privacy.RegisteredData;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The queue of mails: stored with the change that causes them, sent by a job, deleted once they are sent.
public final class Mails implements RegisteredData.Preparation {
    /// Mails as files, where there is no mail server.
    public static final ObjectFolder FOLDER = new ObjectFolder("mail");
    /// Eleven tries in about two hours.
    public static final JobType SEND_MAIL = new JobType("send-mail", 11, Duration.ofSeconds(5), Duration.ofMinutes(45));

    private static final Logger log = LoggerFactory.getLogger(Mails.class);
    /// A mail that could not be sent is deleted after this time.
    private static final Duration KEPT = Duration.ofDays(1);

    /// No link in a mail is valid for longer.
    private static final Duration WRITTEN_KEPT = Duration.ofDays(3);

    private final Database database;
    private final MailStore store = new MailStore();
    private final JobQueue jobs = new JobQueue();
    private final MailTransport transport;
    private final MailTemplates templates;
    private final Seal seal;
    private final Clock clock;

    /// @param key encrypts the tokens of links while they wait
    public Mails(Database database, MailSettings settings, SecretKey key, Clock clock) {
        this(database, settings.transport(), new MailTemplates(settings.from(), settings.webUrl()), key, clock);
    }

    Mails(Database database, MailTransport transport, MailTemplates templates, SecretKey key, Clock clock) {
        this.database = database;
        this.transport = transport;
        this.templates = templates;
        this.seal = new Seal(key);
        this.clock = clock;
    }

    /// Queues a mail in the caller's transaction.
    ///
    /// @param accountId of the recipient, with whom it is erased
    public void send(Handle db, UUID accountId, Mail mail) {
        var id = UUID.randomUUID();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var values = mail.token().reveal() + "\n" + mail.detail();
        store.insert(
                db,
                new QueuedMail(
                        id,
                        accountId,
                        mail.kind(),
                        mail.recipient(),
                        mail.locale(),
                        seal.seal(id.toString(), values.getBytes(UTF_8)),
                        now));
        jobs.schedule(db, SEND_MAIL, id, clock.instant());
    }

    /// Sends a queued mail. Does nothing when it was sent before. Killed between sending and deleting, it sends
    /// the same mail again, which has the same `Message-ID` or file name.
    public void deliver(JobRun run) {
        var queued = database.transaction(db -> store.find(db, run.id()));
        if (queued.isEmpty()) return;
        var mail = opened(queued.get());
        try {
            var message = templates.write(run.id(), mail, queued.get().queuedAt());
            var accountId = queued.get().accountId();
            if (transport.deliver(message, accountId) == Delivery.REFUSED)
                log.warn("the mail server refuses mail {} ({}) for good", run.id(), mail.kind());
            if (!database.transaction(db -> store.delete(db, run.id()))) transport.erase(accountId); // erased meanwhile
        } catch (MessagingException | IOException thrown) {
            throw new NotSent(thrown);
        }
    }

    /// Deletes the mails of a person that were written to the folder.
    @Override
    public Map<String, Long> prepare(UUID userId) {
        try {
            return Map.of(FOLDER.name() + "/", transport.erase(userId));
        } catch (IOException thrown) {
            log.warn("the mails of a person were not deleted: {}", thrown.toString());
            throw Failure.unavailable("ERASURE_PENDING", "mails could not be deleted: call again");
        }
    }

    /// Deletes mails that could not be sent, and written ones whose links have expired.
    public void sweep() {
        try {
            transport.deleteBefore(clock.instant().minus(WRITTEN_KEPT));
        } catch (IOException thrown) {
            log.warn("old mails were not deleted: {}", thrown.toString());
        }
        var before = clock.instant().minus(KEPT);
        int deleted = database.transaction(db -> store.deleteQueuedBefore(db, before));
        if (deleted > 0) log.warn("deleted {} mails that could not be sent before {}", deleted, before);
    }

    private Mail opened(QueuedMail queued) {
        var values = new String(seal.open(queued.id().toString(), queued.sealedValues()), UTF_8).split("\n", -1);
        return new Mail(queued.kind(), queued.recipient(), queued.locale(), new Secret(values[0]), values[1]);
    }

    /// A try failed. Says what kind of failure it was; its text could contain the address.
    static final class NotSent extends RuntimeException {
        NotSent(Exception cause) {
            super("the mail was not sent: " + cause.getClass().getSimpleName());
        }
    }
}
