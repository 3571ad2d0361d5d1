package dev.vivavoce.runtime.entitlement;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.rpc.Code;
import dev.vivavoce.billing.v1.CheckEntitlementRequest;
import dev.vivavoce.billing.v1.EntitlementServiceGrpc;
import dev.vivavoce.billing.v1.Feature;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.proto.ProtoTimes;
import io.grpc.Channel;
import io.grpc.Context;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks billing what plans give, and keeps its answers for [#KEPT]. Ask before paid work begins; work that runs is not
/// interrupted. [EntitlementEvents] forgets the answers about a person whose plan changes.
///
/// Questions about the same person and feature at the same time are one call. A call that was under way when its
/// answer was to be forgotten is not kept. That billing does not answer is not kept either.
public final class Entitlements {
    /// How long an answer is used.
    public static final Duration KEPT = Duration.ofSeconds(30);

    /// The most answers that are kept.
    public static final int MOST = 50_000;

    private record Question(UUID userId, Feature feature) {}

    private static final Logger log = LoggerFactory.getLogger(Entitlements.class);
    private static final Duration CALL_LIMIT = Duration.ofSeconds(5);
    /// The token for the call may have to be fetched, too.
    private static final Duration WAIT_LIMIT = Duration.ofSeconds(10);

    private final EntitlementServiceGrpc.EntitlementServiceBlockingStub billing;
    private final AsyncCache<Question, Entitlement> answers;
    private final AtomicBoolean isAnswering = new AtomicBoolean(true);

    /// @param billing must carry this service's token for billing
    /// @param nanoTime `System::nanoTime`
    public Entitlements(Channel billing, LongSupplier nanoTime) {
        this.billing = EntitlementServiceGrpc.newBlockingStub(billing);
        this.answers = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(KEPT)
                .ticker(nanoTime::getAsLong)
                .buildAsync();
    }

    /// What the person's plan gives of a feature.
    ///
    /// @throws Failure CANCELLED / CANCELLED when the caller is interrupted
    public Entitlement of(UUID userId, Feature feature) {
        try {
            return answer(new Question(userId, feature)).get(WAIT_LIMIT.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            return new Entitlement.Unanswered();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw Failure.of(Code.CANCELLED, "CANCELLED", "the call it was made for has ended");
        } catch (ExecutionException thrown) {
            throw new IllegalStateException("asking billing failed", thrown.getCause());
        }
    }

    /// The kept answer, that of the call which is under way, or that of a new call.
    private CompletableFuture<Entitlement> answer(Question question) {
        var asked = new CompletableFuture<Entitlement>();
        var earlier = answers.asMap().putIfAbsent(question, asked);
        if (earlier != null) return earlier;
        // Others may wait for the answer: that this caller leaves, or has little time, must not end the call.
        Thread.ofVirtual().name("ask-billing").start(Context.current().fork().wrap(() -> ask(question, asked)));
        return asked;
    }

    private void ask(Question question, CompletableFuture<Entitlement> asked) {
        Entitlement answer = new Entitlement.Unanswered();
        try {
            answer = call(question);
        } catch (StatusRuntimeException | Failure thrown) {
            if (isAnswering.getAndSet(false))
                log.warn("billing does not tell what plans give, asking again: {}", thrown.toString());
        } finally {
            if (answer instanceof Entitlement.Unanswered) answers.asMap().remove(question, asked);
            asked.complete(answer);
        }
    }

    private Entitlement call(Question question) {
        var share = billing.withDeadlineAfter(CALL_LIMIT)
                .checkEntitlement(CheckEntitlementRequest.newBuilder()
                        .setUserId(question.userId().toString())
                        .setFeature(question.feature())
                        .build())
                .getShare();
        if (!isAnswering.getAndSet(true)) log.info("billing tells what plans give again");
        return new Entitlement.Given(
                share.getPlanId(), share.getGranted(), share.getLeft(), ProtoTimes.instant(share.getResetsAt()));
    }

    /// Forgets the answers about a person, and those that are under way.
    void forget(UUID userId) {
        for (var feature : Feature.values()) answers.asMap().remove(new Question(userId, feature));
    }

    /// Forgets all answers, and those that are under way.
    void forgetAll() {
        answers.asMap().clear();
    }
}
