package dev.vivavoce.model;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Stands in for a provider of language models: `POST /v1/chat/completions`, streamed or whole. For tests, and
/// for a platform on one machine that has no model. It answers by a script, or with [Samples#plain].
public final class ModelStandIn implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ModelStandIn.class);
    private static final int LONGEST_BODY = 1_000_000;
    private static final int PIECE = 7;
    private static final long ALIVE_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private final HttpServer server;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final Gson gson = new Gson();
    private final Deque<Reply> script = new ArrayDeque<>();
    private final List<Asked> asked = new ArrayList<>();
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger abandoned = new AtomicInteger();
    private volatile Function<Asked, Reply> unscripted = ModelStandIn::plain;
    private volatile boolean reportsUsage = true;
    private volatile boolean closed;

    private ModelStandIn(InetAddress host, int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(host, port), 0);
        server.setExecutor(executor);
        server.createContext("/v1/chat/completions", this::serve);
        server.start();
    }

    /// Starts one on this machine.
    ///
    /// @param port 0 picks a free one
    public static ModelStandIn start(int port) {
        try {
            return new ModelStandIn(InetAddress.ofLiteral("127.0.0.1"), port);
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    /// The base address for clients, such as `http://127.0.0.1:12112/v1`.
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    /// Answers the next requests so, one each.
    public synchronized void next(Reply... replies) {
        script.addAll(List.of(replies));
    }

    /// Answers requests without a script so.
    public void unscripted(Function<Asked, String> answer) {
        replies(asked -> new Reply.Text(answer.apply(asked)));
    }

    /// The same, with failures.
    public void replies(Function<Asked, Reply> reply) {
        unscripted = reply;
    }

    private static Reply plain(Asked asked) {
        return new Reply.Text(Samples.plain(asked));
    }

    /// Whether answers end with the number of tokens, as those of most providers do.
    public void reportsUsage(boolean reports) {
        reportsUsage = reports;
    }

    /// Forgets the script and what was asked.
    public synchronized void reset() {
        script.clear();
        asked.clear();
        abandoned.set(0);
        unscripted = ModelStandIn::plain;
        reportsUsage = true;
    }

    /// Every request so far.
    public synchronized List<Asked> asked() {
        return List.copyOf(asked);
    }

    /// How many requests are being answered.
    public int running() {
        return running.get();
    }

    /// How many callers left before the end of the answer.
    public int abandoned() {
        return abandoned.get();
    }

    @Override
    public void close() {
        closed = true;
        server.stop(0);
        executor.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        running.incrementAndGet();
        try (exchange) {
            var body = exchange.getRequestBody().readNBytes(LONGEST_BODY);
            var request = JsonParser.parseString(new String(body, StandardCharsets.UTF_8))
                    .getAsJsonObject();
            var question = question(exchange, request);
            answer(exchange, request, question, taken(question));
        } catch (IOException _) {
            abandoned.incrementAndGet();
        } catch (JsonParseException | IllegalStateException | UnsupportedOperationException thrown) {
            log.warn("not a request for a chat completion: {}", thrown.getMessage());
            send(exchange, 400, error("not a request for a chat completion"));
        } finally {
            running.decrementAndGet();
        }
    }

    private synchronized Reply taken(Asked question) {
        asked.add(question);
        var scripted = script.poll();
        return scripted == null ? unscripted.apply(question) : scripted;
    }

    private void answer(HttpExchange exchange, JsonObject request, Asked question, Reply reply) throws IOException {
        boolean streams = request.has("stream") && request.get("stream").getAsBoolean();
        switch (reply) {
            case Reply.Refusal(int status, String message) -> send(exchange, status, error(message));
            case Reply.Nonsense(String body) -> send(exchange, 200, body);
            case Reply.Text(String text) when !streams -> send(exchange, 200, whole(question, text));
            case Reply _ when !streams -> send(exchange, 500, error("this reply needs a stream"));
            case Reply.Text(String text) -> stream(exchange, question, text, "stop");
            case Reply.Late(Duration delay, String text) -> {
                LockSupport.parkNanos(delay.toNanos());
                stream(exchange, question, text, "stop");
            }
            case Reply.Cut(String text) -> stream(exchange, question, text, "length");
            case Reply.Withheld() -> stream(exchange, question, "", "content_filter");
            case Reply.BreakOff(String text) -> stream(exchange, question, text, null);
            case Reply.Stall(String text) -> stall(exchange, question, text);
        }
    }

    /// @param finish why the answer ends; null to end without saying it
    private void stream(HttpExchange exchange, Asked question, String text, @Nullable String finish)
            throws IOException {
        try (var out = begin(exchange)) {
            pieces(out, question, text);
            if (finish == null) return;
            write(out, chunk(question, "", finish));
            if (reportsUsage) write(out, usage(question, text));
            out.write("data: [DONE]\n\n".getBytes(StandardCharsets.UTF_8));
        }
    }

    private void stall(HttpExchange exchange, Asked question, String text) throws IOException {
        try (var out = begin(exchange)) {
            pieces(out, question, text);
            while (!closed) { // writing is the only way to see that the caller has left
                out.write(": waiting\n\n".getBytes(StandardCharsets.UTF_8));
                out.flush();
                LockSupport.parkNanos(ALIVE_NANOS);
            }
        }
    }

    private static OutputStream begin(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        return exchange.getResponseBody();
    }

    private void pieces(OutputStream out, Asked question, String text) throws IOException {
        for (int from = 0; from < text.length(); ) {
            int to = Math.min(text.length(), from + PIECE);
            if (to < text.length() && Character.isHighSurrogate(text.charAt(to - 1))) to++;
            write(out, chunk(question, text.substring(from, to), null));
            from = to;
        }
    }

    private void write(OutputStream out, JsonObject event) throws IOException {
        out.write(("data: " + gson.toJson(event) + "\n\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static JsonObject chunk(Asked question, String text, @Nullable String finish) {
        var delta = new JsonObject();
        if (!text.isEmpty()) delta.addProperty("content", text);
        var choice = new JsonObject();
        choice.addProperty("index", 0);
        choice.add("delta", delta);
        if (finish == null) choice.add("finish_reason", JsonNull.INSTANCE);
        else choice.addProperty("finish_reason", finish);
        return completion(question, "chat.completion.chunk", choice);
    }

    private JsonObject usage(Asked question, String text) {
        var event = completion(question, "chat.completion.chunk");
        event.add("usage", tokens(question, text));
        return event;
    }

    private String whole(Asked question, String text) {
        var message = new JsonObject();
        message.addProperty("role", "assistant");
        message.addProperty("content", text);
        var choice = new JsonObject();
        choice.addProperty("index", 0);
        choice.add("message", message);
        choice.addProperty("finish_reason", "stop");
        var all = completion(question, "chat.completion", choice);
        all.add("usage", tokens(question, text));
        return gson.toJson(all);
    }

    private static JsonObject completion(Asked question, String object, JsonObject... choices) {
        var completion = new JsonObject();
        completion.addProperty("id", "chatcmpl-stand-in");
        completion.addProperty("object", object);
        completion.addProperty("created", 0);
        completion.addProperty("model", question.model());
        var list = new JsonArray();
        for (var choice : choices) list.add(choice);
        completion.add("choices", list);
        return completion;
    }

    /// A token for each word, which is enough for counting.
    private static JsonObject tokens(Asked question, String text) {
        int read = words(question.system()) + words(String.join(" ", question.user()));
        int written = words(text);
        var usage = new JsonObject();
        usage.addProperty("prompt_tokens", read);
        usage.addProperty("completion_tokens", written);
        usage.addProperty("total_tokens", read + written);
        return usage;
    }

    private static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }

    private static String error(String message) {
        var error = new JsonObject();
        error.addProperty("message", message);
        error.addProperty("type", "stand_in");
        var all = new JsonObject();
        all.add("error", error);
        return all.toString();
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static Asked question(HttpExchange exchange, JsonObject request) {
        var authorization = exchange.getRequestHeaders().getFirst("Authorization");
        var system = new ArrayList<String>();
        var user = new ArrayList<String>();
        for (var each : request.getAsJsonArray("messages")) {
            var message = each.getAsJsonObject();
            switch (message.get("role").getAsString()) {
                case "system", "developer" -> system.add(text(message.get("content")));
                case "user" -> user.add(text(message.get("content")));
                default -> {} // its own earlier answers
            }
        }
        return new Asked(
                authorization == null ? "" : authorization.replaceFirst("^Bearer ", ""),
                request.get("model").getAsString(),
                String.join("\n", system),
                List.copyOf(user),
                schema(request),
                request.has("max_completion_tokens")
                        ? request.get("max_completion_tokens").getAsInt()
                        : 0);
    }

    private static String text(JsonElement content) {
        if (content.isJsonPrimitive()) return content.getAsString();
        var text = new StringBuilder();
        for (var part : content.getAsJsonArray())
            text.append(part.getAsJsonObject().get("text").getAsString());
        return text.toString();
    }

    private static @Nullable JsonObject schema(JsonObject request) {
        if (!request.has("response_format")) return null;
        var format = request.getAsJsonObject("response_format");
        return format.has("json_schema") ? format.getAsJsonObject("json_schema").getAsJsonObject("schema") : null;
    }
}
