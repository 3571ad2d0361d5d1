package dev.vivavoce.runtime.kafka;

import dev.vivavoce.runtime.failure.Failure;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InterruptException;

/// Calls of Kafka's clients, with our failures and interrupts instead of theirs.
final class KafkaCalls {
    /// Work with a client, which may throw its own exceptions.
    interface Call<T> {
        T run() throws InterruptedException;
    }

    /// The same without a result.
    interface Work {
        void run() throws InterruptedException;
    }

    private KafkaCalls() {}

    /// @throws Failure as [#call]
    static void run(Work work) throws InterruptedException {
        call(() -> {
            work.run();
            return true;
        });
    }

    /// @throws Failure UNAVAILABLE / KAFKA_AWAY, FAILED_PRECONDITION / KAFKA_REFUSES
    static <T> T call(Call<T> call) throws InterruptedException {
        try {
            return call.run();
        } catch (InterruptException _) {
            Thread.interrupted(); // the client sets the flag again
            throw new InterruptedException();
        } catch (KafkaException thrown) {
            throw failure(thrown);
        }
    }

    /// Waits for the response; its client bounds the time.
    static <T> T await(Future<T> response) throws InterruptedException {
        try {
            return response.get();
        } catch (ExecutionException thrown) {
            if (thrown.getCause() instanceof KafkaException cause) throw cause;
            throw new IllegalStateException(thrown.getCause());
        }
    }

    static Failure failure(KafkaException thrown) {
        var why = thrown.getClass().getSimpleName() + ": " + cause(thrown);
        if (thrown instanceof AuthenticationException || thrown instanceof AuthorizationException)
            return Failure.precondition("KAFKA_REFUSES", "Kafka refuses this service: " + why);
        return Failure.unavailable("KAFKA_AWAY", "Kafka does not do what was asked: " + why);
    }

    /// A client that cannot be made says only in the cause why.
    private static String cause(KafkaException thrown) {
        var cause = thrown.getCause();
        return thrown instanceof ApiException || cause == null
                ? String.valueOf(thrown.getMessage())
                : thrown.getMessage() + ": " + cause.getMessage();
    }
}
