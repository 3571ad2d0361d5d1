package dev.vivavoce.cli.client;

import dev.vivavoce.cli.connection.Subscription;
import java.time.Duration;
import java.util.HashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/// Follows long work to its end.
final class Progress {
    /// A field of `Subscription` with one argument, which is the variable `id`.
    ///
    /// @param argument such as `documentId: $id`
    /// @param type of the variable
    /// @param fields of each step
    record Followed(String field, String argument, String type, String fields) {}

    private Progress() {}

    /// @param steps gets each step
    static void follow(Learner learner, Followed followed, String id, Duration limit, Consumer<JsonNode> steps)
            throws InterruptedException {
        var document = "subscription Follow($id: %s) { %s(%s) { %s } }"
                .formatted(followed.type(), followed.field(), followed.argument(), followed.fields());
        var variables = new HashMap<String, Object>();
        variables.put("id", id);
        try (var following = Subscription.open(
                learner.graphQl(),
                learner.accessToken(),
                document,
                variables,
                data -> steps.accept(data.required(followed.field())))) {
            following.ended().get(limit.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException why) throw why;
            throw new IllegalStateException(failed.getCause());
        } catch (TimeoutException late) {
            throw new PayloadRefusal(followed.field(), "no end within " + limit.toSeconds() + " s");
        }
    }
}
