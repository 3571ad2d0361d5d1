package dev.vivavoce.fleet.load;

import dev.vivavoce.cli.client.Learner;
import dev.vivavoce.cli.client.Payments;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;

/// A plan that a learner pays for on the page of the stand-in for Stripe. Then they have it end with its
/// period, take that back, and so on. A step without an answer is made again with the same key, as an app does.
final class Purchase {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    /// The page leads back to the web app.
    private static final int PAID = 303;

    private final Payments payments;
    private UUID key = UUID.randomUUID();
    private PurchasePromise promise = new PurchasePromise(false, 0, false);

    Purchase(Learner learner) {
        payments = new Payments(learner);
    }

    PurchasePromise promise() {
        return promise;
    }

    /// Makes the next step, unless the payment has not reached the platform yet.
    void goOn() throws InterruptedException {
        if (!promise.isPaid()) pay(payments.checkout(key, PurchasePromise.PLAN));
        else if (stored().plan().isEmpty()) return;
        else change();
        key = UUID.randomUUID();
    }

    private void pay(String page) throws InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(page + "/pay"))
                    .timeout(LIMIT)
                    .POST(BodyPublishers.noBody())
                    .build();
            int status = http.send(request, BodyHandlers.discarding()).statusCode();
            if (status != PAID) throw new IllegalStateException("the payment ended with status " + status);
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
        promise = new PurchasePromise(true, 0, false);
    }

    private void change() {
        int changes = promise.changes();
        promise = new PurchasePromise(true, changes, true);
        if (promise.isEnding()) payments.resume(key);
        else payments.cancel(key);
        promise = new PurchasePromise(true, changes + 1, false);
    }

    PurchasePromise.Stored stored() {
        var viewer = payments.subscription();
        int invoices = 0;
        for (var invoice : viewer.at("/invoices/nodes"))
            if (invoice.required("status").asString().equals("PAID")) invoices++;
        var subscription = viewer.required("subscription");
        boolean isActive = subscription.path("status").asString("").equals("ACTIVE");
        return new PurchasePromise.Stored(
                isActive ? subscription.at("/plan/id").asString("") : "",
                subscription.path("cancelsAtPeriodEnd").asBoolean(false),
                invoices);
    }
}
