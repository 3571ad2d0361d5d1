package dev.vivavoce.runtimetest;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.google.protobuf.Message;
import com.linecorp.armeria.client.WebClient;
import com.linecorp.armeria.common.AggregatedHttpResponse;
import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.RequestHeaders;
import com.linecorp.armeria.common.RequestHeadersBuilder;
import com.linecorp.armeria.common.stream.StreamMessage;
import dev.vivavoce.identity.v1.LogoutRequest;
import dev.vivavoce.identity.v1.LogoutResponse;
import dev.vivavoce.identity.v1.SessionServiceGrpc;
import dev.vivavoce.runtime.config.Env;
import dev.vivavoce.runtime.security.TokenVerifier;
import dev.vivavoce.runtime.server.Duplex;
import dev.vivavoce.runtime.server.GrpcClient;
import dev.vivavoce.runtime.server.GrpcServer;
import dev.vivavoce.speech.v1.SpeakRequest;
import dev.vivavoce.speech.v1.SpeakResponse;
import dev.vivavoce.speech.v1.SpeakingServiceGrpc;
import dev.vivavoce.speech.v1.WatchSessionRequest;
import dev.vivavoce.speech.v1.WatchSessionResponse;
import io.grpc.Status.Code;
import io.grpc.stub.StreamObserver;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/// Malformed gRPC over HTTP/2: each fault has the status that the gRPC specification names, with a text without
/// class names, and no ERROR in the log.
class WireTest {
    private static final String UNARY = "/vivavoce.identity.v1.SessionService/Logout";
    private static final String STREAM = "/vivavoce.speech.v1.SpeakingService/Speak";
    private static final String SERVER_STREAM = "/vivavoce.speech.v1.SpeakingService/WatchSession";
    private static final byte[] ONE =
            framed(0, LogoutRequest.newBuilder().setRefreshToken("one").build());
    private static final byte[] EMPTY = framed(0, LogoutRequest.getDefaultInstance());
    private static final AtomicInteger handled = new AtomicInteger();

    @RegisterExtension
    static final TestServer server = TestServer.of(
            "WIRE",
            settings -> GrpcServer.of("wire")
                    .tokens(TokenVerifier.of(
                            GrpcClient.open(Env.of(settings).text("WIRE_IDENTITY"))
                                    .channel(),
                            "wire"))
                    .service(new SessionServiceGrpc.SessionServiceImplBase() {
                        @Override
                        public void logout(LogoutRequest request, StreamObserver<LogoutResponse> out) {
                            handled.incrementAndGet();
                            out.onNext(LogoutResponse.getDefaultInstance());
                            out.onCompleted();
                        }
                    })
                    .service(new SpeakingServiceGrpc.SpeakingServiceImplBase() {
                        @Override
                        public StreamObserver<SpeakRequest> speak(StreamObserver<SpeakResponse> out) {
                            return Duplex.serve(out, call -> {
                                while (call.next() != null) handled.incrementAndGet();
                            });
                        }

                        @Override
                        public void watchSession(
                                WatchSessionRequest request, StreamObserver<WatchSessionResponse> out) {
                            handled.incrementAndGet();
                            out.onCompleted();
                        }
                    })
                    .start());

    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

    @BeforeEach
    void listen() {
        handled.set(0);
        logged.start();
        root().addAppender(logged);
    }

    @AfterEach
    void nothing_is_logged_as_an_error() {
        root().detachAppender(logged);
        assertThat(List.copyOf(logged.list))
                .filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                .extracting(ILoggingEvent::getFormattedMessage)
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {UNARY, STREAM})
    void bad_base64_in_binary_metadata_is_answered_at_once(String path) {
        for (var bad : List.of("!!!", "A", "AAAA,!!", "AA=A", "ä"))
            refused(call(path, headers -> headers.add("x-a-bin", bad), ONE), Code.INTERNAL);
        assertThat(handled).hasValue(0);
        for (var good : List.of("", "AAAA", "AA", "AA==", "AAAA,AA", "/+8"))
            assertThat(status(call(UNARY, headers -> headers.add("x-a-bin", good), ONE)))
                    .as(good)
                    .isEqualTo(Code.OK);
    }

    @Test
    void bad_base64_is_refused_without_grpc_framing_too() {
        var response = client().execute(
                        RequestHeaders.builder(HttpMethod.POST, UNARY)
                                .add("content-type", "application/json")
                                .add("x-a-bin", "!!!")
                                .build(),
                        HttpData.ofUtf8("{}"))
                .aggregate()
                .join();
        assertThat(response.status().code()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {UNARY, STREAM})
    void an_unknown_encoding_is_unimplemented_and_the_known_ones_are_named(String path) {
        var response = call(path, headers -> headers.add("grpc-encoding", "snappy"), ONE);
        refused(response, Code.UNIMPLEMENTED);
        assertThat(response.headers().get("grpc-accept-encoding")).isEqualTo("gzip");
        assertThat(handled).hasValue(0);
        var message = LogoutRequest.newBuilder().setRefreshToken("one").build();
        assertThat(status(call(UNARY, headers -> headers.add("grpc-encoding", "gzip"), framed(1, message))))
                .isEqualTo(Code.OK);
        assertThat(status(call(UNARY, headers -> headers.add("grpc-encoding", "identity"), ONE)))
                .isEqualTo(Code.OK);
    }

    @ParameterizedTest
    @ValueSource(strings = {UNARY, STREAM})
    void a_compressed_message_without_an_encoding_or_with_rubbish_is_internal(String path) {
        refused(call(path, _ -> {}, new byte[] {1, 0, 0, 0, 1, 0}), Code.INTERNAL);
        refused(
                call(path, headers -> headers.add("grpc-encoding", "gzip"), new byte[] {1, 0, 0, 0, 3, 1, 2, 3}),
                Code.INTERNAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {UNARY, SERVER_STREAM})
    void none_or_two_messages_where_there_must_be_one_are_unimplemented(String path) {
        refused(call(path, _ -> {}), Code.UNIMPLEMENTED);
        for (var second : List.of(ONE, EMPTY)) refused(call(path, _ -> {}, ONE, second), Code.UNIMPLEMENTED);
        refused(call(path, _ -> {}, joined(ONE, ONE)), Code.UNIMPLEMENTED);
        assertThat(handled).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {UNARY, STREAM})
    void a_truncated_message_is_internal(String path) {
        for (int length = 1; length < ONE.length; length++)
            refused(call(path, _ -> {}, Arrays.copyOf(ONE, length)), Code.INTERNAL);
        assertThat(handled).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {UNARY, STREAM})
    void an_invalid_protobuf_message_and_a_wrong_flag_are_internal(String path) {
        refused(call(path, _ -> {}, new byte[] {0, 0, 0, 0, 2, -1, -1}), Code.INTERNAL);
        refused(call(path, _ -> {}, new byte[] {2, 0, 0, 0, 0}), Code.INTERNAL);
        assertThat(handled).hasValue(0);
    }

    @Test
    void a_message_may_arrive_in_many_pieces() {
        var pieces = new byte[ONE.length][];
        for (int i = 0; i < ONE.length; i++) pieces[i] = new byte[] {ONE[i]};
        assertThat(status(call(UNARY, _ -> {}, pieces))).isEqualTo(Code.OK);
        assertThat(status(call(STREAM, _ -> {}, joined(EMPTY, EMPTY), EMPTY))).isEqualTo(Code.OK);
        assertThat(handled).hasValue(4);
    }

    private static void refused(AggregatedHttpResponse response, Code code) {
        assertThat(status(response)).as(response.toString()).isEqualTo(code);
        var text = requireNonNull(trailer(response, "grpc-message"));
        assertThat(text).doesNotContain("armeria", "Exception", "java", "io.grpc", "com.google");
    }

    private static Code status(AggregatedHttpResponse response) {
        assertThat(response.status().code()).isEqualTo(200);
        return io.grpc.Status.fromCodeValue(Integer.parseInt(requireNonNull(trailer(response, "grpc-status"))))
                .getCode();
    }

    private static String trailer(AggregatedHttpResponse response, String name) {
        return requireNonNull(
                response.trailers().get(name, response.headers().get(name, "")), "no " + name + " in " + response);
    }

    private static AggregatedHttpResponse call(String path, Consumer<RequestHeadersBuilder> more, byte[]... pieces) {
        var headers = RequestHeaders.builder(HttpMethod.POST, path)
                .add("content-type", "application/grpc")
                .add(
                        "authorization",
                        "Bearer " + server.identity().token(UUID.randomUUID()).reveal())
                .add("te", "trailers");
        more.accept(headers);
        var body = HttpRequest.of(
                headers.build(),
                StreamMessage.of(Arrays.stream(pieces).map(HttpData::copyOf).toArray(HttpData[]::new)));
        return client().execute(body).aggregate().join();
    }

    private static WebClient client() {
        return WebClient.builder("h2c://127.0.0.1:" + server.server().port())
                .responseTimeout(Duration.ofSeconds(20))
                .build();
    }

    private static byte[] framed(int flag, Message message) {
        var bytes = flag == 0 ? message.toByteArray() : compressed(message.toByteArray());
        return ByteBuffer.allocate(5 + bytes.length)
                .put((byte) flag)
                .putInt(bytes.length)
                .put(bytes)
                .array();
    }

    private static byte[] compressed(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException thrown) {
            throw new IllegalStateException(thrown);
        }
        return out.toByteArray();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
