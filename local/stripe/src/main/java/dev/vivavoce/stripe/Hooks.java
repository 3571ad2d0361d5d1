package dev.vivavoce.stripe;

import static dev.vivavoce.stripe.StandInState.text;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends events to a webhook, signed as <https://docs.stripe.com/webhooks/signature> describes.
final class Hooks implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Hooks.class);
    private static final int TRIES = 12;
    private static final int MOST_WAITING = 10_000;
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final URI address;
    private final String secret;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(LIMIT).build();
    private final LinkedBlockingQueue<String> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final List<String> held = new ArrayList<>();
    private final Thread sender = Thread.ofVirtual().name("stripe-hooks").unstarted(this::send);
    private StripeStandIn.Delivery delivery = StripeStandIn.Delivery.ONCE;

    Hooks(URI address, String secret) {
        this.address = address;
        this.secret = secret;
        sender.start();
    }

    synchronized void deliver(StripeStandIn.Delivery how) {
        delivery = how;
        if (how == StripeStandIn.Delivery.HELD) return;
        release(new Random(1));
    }

    /// Sends what is held: each event twice, in any order.
    synchronized void release(Random random) {
        var twice = new ArrayList<>(held);
        twice.addAll(held);
        Collections.shuffle(twice, random);
        held.clear();
        twice.forEach(this::put);
    }

    synchronized void send(JsonObject event) {
        var body = StandInState.json(event);
        switch (delivery) {
            case ONCE -> put(body);
            case TWICE -> {
                put(body);
                put(body);
            }
            case HELD -> held.add(body);
            case DROPPED -> log.info("{} is not delivered", text(event, "type"));
        }
    }

    private void put(String body) {
        if (!waiting.offer(body)) throw new IllegalStateException("too many events wait for the webhook");
    }

    private void send() {
        try {
            while (true) {
                var body = waiting.take();
                for (int number = 1; number <= TRIES && !isTaken(body); number++)
                    TimeUnit.MILLISECONDS.sleep(Math.min(50L << number, 5_000));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isTaken(String body) throws InterruptedException {
        var request = HttpRequest.newBuilder(address)
                .timeout(LIMIT)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Stripe-Signature", signature(body, secret, System.currentTimeMillis() / 1000))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() / 100 == 2;
        } catch (IOException thrown) {
            log.debug("the webhook does not answer: {}", thrown.toString());
            return false;
        }
    }

    static String signature(String body, String secret, long seconds) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var signed = mac.doFinal((seconds + "." + body).getBytes(StandardCharsets.UTF_8));
            return "t=%d,v1=%s".formatted(seconds, HexFormat.of().formatHex(signed));
        } catch (GeneralSecurityException thrown) {
            throw new IllegalStateException("every JDK has HmacSHA256", thrown);
        }
    }

    @Override
    public void close() {
        sender.interrupt();
        http.shutdownNow();
    }
}
