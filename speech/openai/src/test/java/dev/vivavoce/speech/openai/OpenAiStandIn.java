package dev.vivavoce.speech.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.linecorp.armeria.common.AggregatedHttpRequest;
import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.server.Server;
import dev.vivavoce.speech.audio.Pcm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/// A server with `POST /v1/audio/speech`. Each word is a tone of 300 ms at speed 1, at 24 kHz.
public final class OpenAiStandIn implements AutoCloseable {
    public static final String KEY = "a-key-of-the-tests";

    /// What is wrong with it.
    public enum Fault {
        NONE,
        /// 429.
        THROTTLED,
        /// 503.
        AWAY,
        /// 400.
        REFUSED,
        /// The connection ends in the middle of the body.
        CUT,
        /// Bytes that are no WAV file, with the type of one.
        GARBAGE,
        /// JSON with status 200, as from another API.
        JSON,
        /// A WAV file without a sample.
        EMPTY,
        /// No answer at all.
        SILENT
    }

    private static final int HERTZ = 24_000;
    private static final double WORD_SECONDS = 0.3;
    private static final int TONE_HERTZ = 330;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}']+");
    private static final MediaType WAV = MediaType.parse("audio/wav");

    private final ObjectMapper json = new ObjectMapper();
    private final List<JsonNode> requests = new CopyOnWriteArrayList<>();
    private final List<CompletableFuture<Void>> silent = new CopyOnWriteArrayList<>();
    private final Server server;
    private volatile Fault fault = Fault.NONE;

    private OpenAiStandIn() {
        server = Server.builder()
                .http(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .requestTimeoutMillis(0)
                .service("/v1/audio/speech", (_, request) -> serve(request))
                .build();
        server.start().join();
    }

    public static OpenAiStandIn start() {
        return new OpenAiStandIn();
    }

    public URI address() {
        return URI.create("http://localhost:" + server.activeLocalPort() + "/v1");
    }

    /// From now on it is broken like this.
    public void fail(Fault how) {
        fault = how;
    }

    /// The bodies of all requests with the right key.
    public List<JsonNode> requests() {
        return List.copyOf(requests);
    }

    public void forgetRequests() {
        requests.clear();
    }

    /// Done once the client has closed a request that is not answered.
    public List<CompletableFuture<Void>> unanswered() {
        return List.copyOf(silent);
    }

    private HttpResponse serve(HttpRequest request) {
        return HttpResponse.of(request.aggregate().thenApply(this::answered));
    }

    private HttpResponse answered(AggregatedHttpRequest request) {
        if (!("Bearer " + KEY).equals(request.headers().get("authorization")))
            return error(HttpStatus.UNAUTHORIZED, "invalid_api_key");
        var asked = read(request);
        requests.add(asked);
        return switch (fault) {
            case NONE -> HttpResponse.of(HttpStatus.OK, WAV, wav(asked));
            case THROTTLED -> error(HttpStatus.TOO_MANY_REQUESTS, "rate_limit_exceeded");
            case AWAY -> error(HttpStatus.SERVICE_UNAVAILABLE, "overloaded");
            case REFUSED -> error(HttpStatus.BAD_REQUEST, "invalid_value");
            case CUT -> cut(wav(asked));
            case GARBAGE -> HttpResponse.of(HttpStatus.OK, WAV, new byte[] {7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7});
            case JSON -> HttpResponse.ofJson(List.of("no", "sound"));
            case EMPTY -> HttpResponse.of(HttpStatus.OK, WAV, Pcm.wav(new byte[0], HERTZ));
            case SILENT -> {
                var response = HttpResponse.of(new CompletableFuture<>());
                silent.add(response.whenComplete().handle((_, _) -> null));
                yield response;
            }
        };
    }

    private JsonNode read(AggregatedHttpRequest request) {
        try {
            return json.readTree(request.content().array());
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    private static byte[] wav(JsonNode asked) {
        long words = WORD.matcher(asked.path("input").asText()).results().count();
        var samples = new float
                [(int) (words * WORD_SECONDS * HERTZ / asked.path("speed").asDouble(1))];
        for (int i = 0; i < samples.length; i++)
            samples[i] = (float) (0.3 * Math.sin(2 * Math.PI * TONE_HERTZ * i / HERTZ));
        return Pcm.wav(Pcm.bytes(samples), HERTZ);
    }

    private static HttpResponse cut(byte[] whole) {
        var response = HttpResponse.streaming();
        response.write(ResponseHeaders.builder(HttpStatus.OK)
                .contentType(WAV)
                .contentLength(whole.length)
                .build());
        response.write(HttpData.copyOf(whole, 0, whole.length / 2));
        response.close(new IllegalStateException("cut"));
        return response;
    }

    private static HttpResponse error(HttpStatus status, String code) {
        return HttpResponse.of(status, MediaType.JSON, "{\"error\":{\"message\":\"no\",\"code\":\"" + code + "\"}}");
    }

    @Override
    public void close() {
        server.stop().join();
    }
}
