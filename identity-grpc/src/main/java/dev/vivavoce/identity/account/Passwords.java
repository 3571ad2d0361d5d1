package dev.vivavoce.identity.account;

import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.failure.Violations;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Which passwords are accepted (OWASP ASVS 5.0, 6.2: 8 to 128 characters, none of the most common ones, no further
/// rules), and their hashing. The number of hashes that run at once is limited, because each takes 19 MiB.
public final class Passwords {
    /// The cost of one hash, how many run at the same time, and how long a request waits for one.
    ///
    /// @param memoryKib at least 19,456
    /// @param iterations at least 2
    public record Settings(int memoryKib, int iterations, int atOnce, Duration longestWait) {}

    static final int SHORTEST = 8;
    public static final int LONGEST = 128;

    private final PasswordHash.Cost cost;
    private final Duration longestWait;
    private final Semaphore turns;
    private final Counter hashes;
    private final SecureRandom random = new SecureRandom();
    /// Used in place of the hash of an account that does not exist, so that the same work is done.
    private final PasswordHash nobodys;

    /// @param meters counts the hashes as `identity.password.hashes`
    Passwords(Settings settings, MeterRegistry meters) {
        this.cost = new PasswordHash.Cost(settings.memoryKib(), settings.iterations(), 1);
        this.longestWait = settings.longestWait();
        this.turns = new Semaphore(settings.atOnce(), true);
        this.hashes = meters.counter("identity.password.hashes");
        this.nobodys = PasswordHash.ofNobody(cost, random);
    }

    /// Returns whether the number of characters (code points) is allowed, regardless of their bytes.
    static boolean hasRightLength(Secret password) {
        var text = password.reveal();
        return !isTooLong(password) && text.codePointCount(0, text.length()) >= SHORTEST;
    }

    /// Returns whether the password may be chosen.
    public static boolean areTaken(Secret password) {
        return hasRightLength(password) && !isCommon(password);
    }

    /// Adds a violation if the password may not be chosen.
    public static void check(Violations violations, String field, Secret password) {
        if (!hasRightLength(password))
            violations.add(field, "expected: " + SHORTEST + " to " + LONGEST + " characters");
        else violations.check(field, !isCommon(password), "is one of the most common passwords");
    }

    public static boolean isTooLong(Secret password) {
        var text = password.reveal();
        // A character has at most two chars, so longer text need not be counted.
        return text.length() > 2 * LONGEST || text.codePointCount(0, text.length()) > LONGEST;
    }

    /// Returns whether it is one of the common passwords.
    static boolean isCommon(Secret password) {
        return CommonPasswords.contain(password.reveal());
    }

    PasswordHash hash(Secret password) {
        return inTurn(() -> PasswordHash.of(password.reveal(), cost, random));
    }

    /// Verifies a password. Does the same work without a hash, and none for a text that is too long for a password.
    boolean matches(Secret password, Optional<PasswordHash> kept) {
        if (isTooLong(password)) return false;
        return inTurn(() -> kept.orElse(nobodys).matches(password.reveal())) && kept.isPresent();
    }

    /// Returns whether the hash was made with other parameters than the current ones.
    boolean isOutdated(PasswordHash kept) {
        return !kept.cost().equals(cost);
    }

    /// Runs on a platform thread. Hashing never blocks, so on virtual threads a few hashes would delay every other
    /// call of the process.
    private <T> T inTurn(Callable<T> work) {
        try {
            if (!turns.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS))
                throw Failure.exhausted("SIGN_IN_LIMIT", "too many sign-ins are in progress")
                        .retryAfter(longestWait.plusSeconds(1));
            var task = new FutureTask<>(() -> {
                try {
                    hashes.increment();
                    return work.call();
                } finally {
                    turns.release();
                }
            });
            Thread.ofPlatform().daemon().name("argon2id").start(task);
            return task.get();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw Failure.unavailable("INTERRUPTED", "the server is stopping");
        } catch (ExecutionException thrown) {
            throw new IllegalStateException("a password could not be hashed", thrown.getCause());
        }
    }
}
