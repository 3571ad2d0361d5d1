package dev.vivavoce.stripe;

import static dev.vivavoce.stripe.StandInState.text;

import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Stands in for Stripe: its HTTP API as far as billing uses it, a page for the checkout and one for the
/// portal, and signed webhooks. For tests, and for a platform on one machine that has no keys. It never
/// moves money.
public final class StripeStandIn implements AutoCloseable {
    /// The key that it accepts. It has the form of a test key, so a production refuses it.
    public static final String KEY = "sk_test_standin";

    /// How events reach the webhook.
    public enum Delivery {
        ONCE,
        TWICE,
        /// They wait until [#deliver] or [#release]: then each arrives twice, in any order.
        HELD,
        DROPPED
    }

    /// What goes wrong with one of the next requests.
    public enum Fault {
        /// Refused with 429; nothing happens.
        RATE_LIMIT,
        /// Refused with 500; nothing happens.
        SERVER_ERROR,
        /// Refused with 400; nothing happens.
        REFUSED,
        /// Done, and the connection ends before the answer.
        ANSWER_LOST
    }

    /// Settings.
    ///
    /// @param port 0 picks a free one
    /// @param file keeps the objects; null keeps them in memory
    /// @param webhook where events are sent
    /// @param secret signs the events
    public record Settings(
            InetAddress host, int port, @Nullable Path file, URI webhook, String secret, Catalogue catalogue) {
        /// On a free port of this machine, without a file.
        public static Settings inMemory(URI webhook, String secret) {
            return new Settings(InetAddress.ofLiteral("127.0.0.1"), 0, null, webhook, secret, Catalogue.TEST);
        }
    }

    /// The version of the API that this implements; events have it unless [#apiVersion] says otherwise.
    public static final String API_VERSION = "2026-07-29.dahlia";

    private record Answer(int status, String body) {}

    private record Done(String request, Answer answer) {}

    private static final Logger log = LoggerFactory.getLogger(StripeStandIn.class);
    private static final int LONGEST_BODY = 100_000;
    private static final int MOST_KEYS = 20_000;

    private final HttpServer server;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final StandInState state;
    private final Hooks hooks;
    private final Business business;
    private final Meters meters;
    private final Api api;
    private final Map<String, Done> byIdempotencyKey = new LinkedHashMap<>();
    private final Deque<Fault> faults = new ArrayDeque<>();
    private final Map<String, Integer> calls = new HashMap<>();

    private StripeStandIn(Settings settings) throws IOException {
        server = HttpServer.create(new InetSocketAddress(settings.host(), settings.port()), 0);
        state = new StandInState(settings.file());
        hooks = new Hooks(settings.webhook(), settings.secret());
        business = new Business(state, hooks, address(), new ApiVersion(API_VERSION));
        business.offer(settings.catalogue());
        meters = new Meters(state, settings.catalogue().meters());
        api = new Api(state, business, meters, address());
        server.setExecutor(executor);
        server.createContext("/v1/", exchange -> serve(exchange, this::api));
        server.createContext("/pay/", exchange -> serve(exchange, this::pay));
        server.createContext("/invoice/", exchange -> serve(exchange, this::invoice));
        server.createContext("/portal/", exchange -> serve(exchange, this::portal));
        server.start();
    }

    public static StripeStandIn start(Settings settings) {
        try {
            return new StripeStandIn(settings);
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    /// Where it answers, such as `http://127.0.0.1:12111`.
    public String address() {
        var bound = server.getAddress();
        return "http://%s:%d".formatted(bound.getAddress().getHostAddress(), bound.getPort());
    }

    /// The customer pays at the page of a checkout session.
    public synchronized void pay(String sessionId) {
        business.paid(open(sessionId));
        state.save();
    }

    /// From now on the customer's card is declined, or works.
    public synchronized void card(String customerId, boolean declined) {
        business.card(state.get("customer", customerId), declined);
        state.save();
    }

    /// Returns what the customer has paid, or a part of it.
    ///
    /// @param age of the payment: 0 for the newest one
    public synchronized void refund(String customerId, int age, long amount) {
        business.charges().refund(charges(customerId).get(age), amount);
        state.save();
    }

    /// The customer's bank takes back what was paid last.
    public synchronized void dispute(String customerId) {
        business.charges().dispute(newestCharge(customerId));
        state.save();
    }

    /// The dispute about the last payment has ended.
    public synchronized void closeDispute(String customerId, boolean isWon) {
        business.charges().close(newestCharge(customerId), isWon);
        state.save();
    }

    private JsonObject newestCharge(String customerId) {
        return charges(customerId).getFirst();
    }

    private List<JsonObject> charges(String customerId) {
        return state.all("charge", one -> text(one, "customer").equals(customerId));
    }

    /// Moves the test clock; what is due happens.
    public synchronized void advance(Duration by) {
        business.advance(state.now() + by.toSeconds());
        state.save();
    }

    /// Changes a field of a subscription that the API cannot change, and sends an event about it.
    public synchronized void tamper(String subscriptionId, String field, String value) {
        var subscription = state.get("subscription", subscriptionId);
        switch (field) {
            case "price" -> {
                var item = subscription
                        .getAsJsonObject("items")
                        .getAsJsonArray("data")
                        .get(0);
                var price = item.getAsJsonObject().getAsJsonObject("price").deepCopy();
                price.addProperty("id", value);
                item.getAsJsonObject().add("price", price);
            }
            case "amount" -> {
                var item = subscription
                        .getAsJsonObject("items")
                        .getAsJsonArray("data")
                        .get(0);
                var price = item.getAsJsonObject().getAsJsonObject("price").deepCopy();
                price.addProperty("unit_amount", Long.parseLong(value));
                item.getAsJsonObject().add("price", price);
            }
            case "quantity" -> Business.item(subscription).addProperty("quantity", Long.parseLong(value));
            case String other -> subscription.addProperty(other, value);
        }
        business.event("customer.subscription.updated", subscription);
    }

    /// How events are delivered from now on. What was held is delivered then.
    public void deliver(Delivery how) {
        hooks.deliver(how);
    }

    /// Each event that is held arrives twice, in any order.
    public void release(long seed) {
        hooks.release(new java.util.Random(seed));
    }

    /// The next request to the API ends so.
    public synchronized void fail(Fault fault) {
        faults.addLast(fault);
    }

    /// The version of the API that events have from now on. With one that is newer than the library's, responses have
    /// fields that the library does not know.
    public synchronized void apiVersion(String version) {
        business.apiVersion(new ApiVersion(version));
    }

    /// A field of an object, as JSON.
    public synchronized String field(String kind, String id, String name) {
        return StandInState.json(state.get(kind, id).get(name));
    }

    /// An operator adds a metered price to a subscription.
    public synchronized void meter(String subscriptionId, String priceId) {
        var subscription = state.get("subscription", subscriptionId);
        meters.price(subscription, priceId);
        business.event("customer.subscription.updated", subscription);
        state.save();
    }

    /// How much of a customer was reported to a meter.
    public synchronized long metered(String eventName, String customerId) {
        return meters.sum(eventName, customerId);
    }

    /// How many objects of a kind exist, such as `subscription`.
    public synchronized int count(String kind) {
        return state.all(kind, _ -> true).size();
    }

    /// How many requests had this method and path, such as `POST /v1/customers`; ids are `ID`.
    public synchronized int calls(String route) {
        return calls.getOrDefault(route, 0);
    }

    @Override
    public void close() {
        server.stop(0);
        executor.close();
        hooks.close();
    }

    private JsonObject open(String sessionId) {
        var session = state.get("checkout.session", sessionId);
        if (!text(session, "status").equals("open"))
            throw StripeRefusal.invalid(null, null, "This checkout is closed.");
        return session;
    }

    private interface Handler {
        void handle(HttpExchange exchange, List<String> path, String body) throws IOException;
    }

    private void serve(HttpExchange exchange, Handler handler) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readNBytes(LONGEST_BODY), StandardCharsets.UTF_8);
            var path = Arrays.asList(
                    exchange.getRequestURI().getPath().substring(1).split("/"));
            synchronized (this) {
                handler.handle(exchange, path.subList(1, path.size()), body);
            }
        } catch (StripeRefusal refused) {
            page(exchange, refused.status(), Pages.escaped(String.valueOf(refused.getMessage())));
        }
    }

    private void api(HttpExchange exchange, List<String> path, String body) throws IOException {
        var fault = faults.pollFirst();
        var answer = switch (fault) {
            case RATE_LIMIT -> refusal(StripeRefusal.rateLimit());
            case SERVER_ERROR -> refusal(StripeRefusal.broken());
            case REFUSED -> refusal(StripeRefusal.invalid("account_invalid", null, "The account is restricted"));
            case ANSWER_LOST -> answered(exchange, path, body);
            case null -> answered(exchange, path, body);
        };
        if (fault == Fault.ANSWER_LOST) return; // closes the connection
        var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "application/json");
        headers.set("Request-Id", "req_standin");
        headers.set("Stripe-Version", API_VERSION);
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /// The same key gets the same answer: <https://docs.stripe.com/api/idempotent_requests>.
    private Answer answered(HttpExchange exchange, List<String> path, String body) {
        var method = exchange.getRequestMethod();
        var key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        var request = method + " " + exchange.getRequestURI() + "\n" + body;
        if (key == null || method.equals("GET")) return answer(exchange, path, body);
        var earlier = byIdempotencyKey.get(key);
        if (earlier != null)
            return earlier.request().equals(request) ? earlier.answer() : refusal(StripeRefusal.keyReused());
        var answer = answer(exchange, path, body);
        byIdempotencyKey.put(key, new Done(request, answer));
        if (byIdempotencyKey.size() > MOST_KEYS)
            byIdempotencyKey.remove(byIdempotencyKey.keySet().iterator().next());
        return answer;
    }

    private Answer answer(HttpExchange exchange, List<String> path, String body) {
        var headers = exchange.getRequestHeaders();
        try {
            if (!("Bearer " + KEY).equals(headers.getFirst("Authorization"))) throw StripeRefusal.unauthorized();
            var version = headers.getFirst("Stripe-Version");
            if (version != null && !version.matches("\\d{4}-\\d{2}-\\d{2}(\\.\\w+)?"))
                throw StripeRefusal.invalid(null, null, "Invalid Stripe API version: " + version);
            var method = exchange.getRequestMethod();
            calls.merge(method + " /v1/" + path.getFirst(), 1, Integer::sum);
            var form =
                    Form.parse(method.equals("GET") ? exchange.getRequestURI().getRawQuery() : body);
            var answer = api.answer(method, path, form);
            if (!method.equals("GET")) state.save();
            return new Answer(200, StandInState.json(answer));
        } catch (StripeRefusal refused) {
            log.debug("{} {}: {}", exchange.getRequestMethod(), exchange.getRequestURI(), refused.getMessage());
            return refusal(refused);
        }
    }

    private static Answer refusal(StripeRefusal refused) {
        return new Answer(refused.status(), StandInState.json(refused.body()));
    }

    private void pay(HttpExchange exchange, List<String> path, String body) throws IOException {
        var session = state.get("checkout.session", path.getFirst());
        var price = state.get("price", text(session.getAsJsonObject("standin"), "price"));
        switch (action(exchange, path)) {
            case "" ->
                page(exchange, 200, Pages.checkout(session, price, state.get("product", text(price, "product"))));
            case "pay" -> {
                pay(path.getFirst());
                redirect(exchange, text(session, "success_url").replace("{CHECKOUT_SESSION_ID}", path.getFirst()));
            }
            case "decline" -> page(exchange, 402, Pages.declined(session));
            case "cancel" -> redirect(exchange, text(session, "cancel_url"));
            case String other -> throw StripeRefusal.missing("page", other);
        }
    }

    private void invoice(HttpExchange exchange, List<String> path, String body) throws IOException {
        var invoice = state.get("invoice", path.getFirst());
        switch (action(exchange, path)) {
            case "" -> page(exchange, 200, Pages.invoice(invoice));
            case "pay" -> {
                business.pay(invoice);
                state.save();
                redirect(exchange, "/invoice/" + path.getFirst());
            }
            case String other -> throw StripeRefusal.missing("page", other);
        }
    }

    private void portal(HttpExchange exchange, List<String> path, String body) throws IOException {
        var session = state.get("billing_portal.session", path.getFirst());
        var customer = text(session, "customer");
        var subscriptions =
                state.all("subscription", one -> text(one, "customer").equals(customer) && Business.isLive(one));
        var action = action(exchange, path);
        switch (action) {
            case "" -> page(exchange, 200, Pages.portal(session, subscriptions));
            case "cancel", "resume" ->
                subscriptions.forEach(
                        one -> business.update(one, Form.parse("cancel_at_period_end=" + action.equals("cancel"))));
            case "declined", "good" -> business.card(state.get("customer", customer), action.equals("declined"));
            case String other -> throw StripeRefusal.missing("page", other);
        }
        if (action.isEmpty()) return;
        state.save();
        redirect(exchange, "/portal/" + path.getFirst());
    }

    /// What a button does; empty for the page itself.
    private static String action(HttpExchange exchange, List<String> path) {
        return exchange.getRequestMethod().equals("POST") && path.size() > 1 ? path.get(1) : "";
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(303, -1);
    }

    private static void page(HttpExchange exchange, int status, String html) throws IOException {
        var bytes = html.getBytes(StandardCharsets.UTF_8);
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "text/html; charset=utf-8");
        headers.set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
        headers.set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
