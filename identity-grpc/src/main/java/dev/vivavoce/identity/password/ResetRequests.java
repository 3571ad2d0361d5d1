package dev.vivavoce.identity.password;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vivavoce.identity.account.Accounts;
import dev.vivavoce.identity.account.Email;
import dev.vivavoce.identity.limit.ClientAddress;
import dev.vivavoce.identity.limit.SignInLimits;
import dev.vivavoce.identity.seal.Seal;
import dev.vivavoce.identity.token.MailTokens;
import dev.vivavoce.identity.token.Purpose;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.jobs.JobQueue;
import dev.vivavoce.runtime.jobs.JobRun;
import dev.vivavoce.runtime.jobs.JobType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.crypto.SecretKey;

/// Requests for a new password. The response does the same for every address; a job looks for the account.
public final class ResetRequests {
    public static final JobType FIND_ACCOUNT =
            new JobType("find-account-to-reset", 5, Duration.ofSeconds(1), Duration.ofMinutes(1));

    /// A request whose job has failed for so long is deleted.
    private static final Duration KEPT = Duration.ofHours(1);

    private final Database database;
    private final ResetRequestStore store = new ResetRequestStore();
    private final JobQueue jobs = new JobQueue();
    private final Accounts accounts;
    private final MailTokens tokens;
    private final SignInLimits limits;
    private final Seal seal;
    private final Clock clock;

    /// @param key encrypts the addresses of requests
    public ResetRequests(
            Database database, Accounts accounts, MailTokens tokens, SignInLimits limits, SecretKey key, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.tokens = tokens;
        this.limits = limits;
        this.seal = new Seal(key);
        this.clock = clock;
    }

    /// Stores a request.
    void add(Email email, ClientAddress from) {
        limits.requestingMail(email.key(), from);
        var id = UUID.randomUUID();
        var sealed = seal.seal(id.toString(), email.key().getBytes(UTF_8));
        Instant now = clock.instant();
        database.run(db -> {
            store.insert(db, id, sealed, now);
            jobs.schedule(db, FIND_ACCOUNT, id, now);
        });
    }

    /// Mails a link if the address of a request has an account. A second run finds no request.
    public void answer(JobRun run) {
        database.run(db -> {
            var request = store.sealedEmail(db, run.id());
            if (request.isEmpty()) return;
            store.delete(db, run.id());
            var address = new String(seal.open(run.id().toString(), request.get()), UTF_8);
            Email.parse(address)
                    .flatMap(email -> accounts.find(db, email))
                    .ifPresent(user -> tokens.mail(
                            db,
                            Purpose.RESET_PASSWORD,
                            user.id(),
                            user.email(),
                            user.profile().locale()));
        });
    }

    /// Deletes requests whose job was given up.
    public void sweep() {
        database.run(db -> store.deleteRequestedBefore(db, clock.instant().minus(KEPT)));
    }
}
