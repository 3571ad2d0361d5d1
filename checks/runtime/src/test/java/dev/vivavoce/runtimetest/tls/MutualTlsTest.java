package dev.vivavoce.runtimetest.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.runtime.config.Env;
import dev.vivavoce.runtime.readiness.Readiness;
import dev.vivavoce.runtime.server.GrpcClient;
import dev.vivavoce.runtime.server.GrpcServer;
import dev.vivavoce.runtime.telemetry.Telemetry;
import dev.vivavoce.runtime.tls.MutualTls;
import dev.vivavoce.runtime.tls.TlsSettings;
import dev.vivavoce.runtimetest.Await;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Real certificates, real sockets.
class MutualTlsTest {
    private static final String HOST = "localhost";

    @TempDir
    static Path folder;

    private static TestAuthority ours;
    private static TestAuthority foreign;
    private static TlsSettings service;
    private static TlsSettings edge;
    private static TlsSettings stranger;

    @BeforeAll
    static void authorities() throws Exception {
        ours = new TestAuthority(folder.resolve("ours"));
        foreign = new TestAuthority(folder.resolve("foreign"));
        service = ours.issue("service", HOST, ours);
        edge = ours.issue("edge", "edge", ours);
        stranger = foreign.issue("stranger", HOST, ours, foreign);
    }

    @Test
    void a_caller_with_a_certificate_of_our_authority_is_answered_and_no_other() {
        try (var server = server(service)) {
            assertThat(asked(server, edge)).isEqualTo("up");
            assertThat(asked(server, stranger)).as("of another authority").isEqualTo("down");
            try (var plain = GrpcClient.open(HOST + ":" + server.port())) {
                assertThat(Readiness.of(plain.channel())).as("without TLS").isEqualTo("down");
            }
        }
    }

    @Test
    void a_service_that_is_not_who_it_should_be_is_not_called() throws Exception {
        try (var elsewhere = server(ours.issue("elsewhere", "elsewhere", ours));
                var pretender = server(stranger)) {
            assertThat(asked(elsewhere, edge)).as("the name of another host").isEqualTo("down");
            assertThat(asked(pretender, edge)).as("of another authority").isEqualTo("down");
        }
    }

    @Test
    void those_without_a_certificate_have_a_port_of_their_own_without_grpc() throws Exception {
        try (var server = server(service);
                var grpc = GrpcClient.open(HOST + ":" + server.httpPort());
                var http = HttpClient.newHttpClient()) {
            assertThat(server.httpPort()).isNotEqualTo(server.port());
            for (var path : new String[] {"/health", "/ready", "/metrics"}) {
                var page = HttpRequest.newBuilder(URI.create("http://localhost:" + server.httpPort() + path));
                assertThat(http.send(page.build(), BodyHandlers.ofString()).statusCode())
                        .as(path)
                        .isEqualTo(200);
            }
            assertThat(Readiness.of(grpc.channel())).isEqualTo("down");
        }
    }

    @Test
    void a_server_whose_port_for_plain_http_is_taken_leaves_none_open() throws Exception {
        int grpcPort;
        try (var free = new ServerSocket(0)) {
            grpcPort = free.getLocalPort();
        }
        try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            var server = GrpcServer.of("speech").port(grpcPort).tls(service, taken.getLocalPort());
            assertThatThrownBy(server::start).hasMessageContaining("Address already in use");
        }
        try (var again = GrpcServer.of("speech").port(grpcPort).start()) {
            assertThat(again.port()).isEqualTo(grpcPort);
        }
    }

    @Test
    void new_files_are_used_without_a_restart_and_half_replaced_ones_are_not() throws Exception {
        var files = ours.issue("rotated", HOST, ours);
        var next = foreign.issue("next", HOST, ours, foreign);
        try (var server = server(files);
                var open = new Asking(server, edge)) {
            assertThat(open.answer()).isEqualTo("up");
            replace(files.certificate(), next.certificate()); // the key does not fit now
            Thread.sleep(3 * files.reload().toMillis());
            assertThat(asked(server, edge)).as("with half of the files").isEqualTo("up");
            replace(files.key(), next.key());
            replace(files.authorities(), next.authorities());
            Await.until(
                    "the new certificate is in use",
                    () -> asked(server, stranger).equals("up"));
            assertThat(asked(server, edge)).as("who does not trust it").isEqualTo("down");
            assertThat(open.answer()).as("a connection that was open").isEqualTo("up");
        }
    }

    /// With TLS 1.2 the server keeps sessions, with 1.3 the caller has tickets of them.
    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void a_session_is_resumed_as_long_as_the_authority_of_its_caller_is_trusted(String version) throws Exception {
        var files = ours.issue("resumed-" + version, HOST, ours);
        var caller = new ResumingCaller(edge, version);
        try (var server = server(files)) {
            assertThat(caller.isAnswered(server.port())).isTrue();
            assertThat(caller.isAnswered(server.port())).isTrue();
            assertThat(caller.shownCertificates()).as("the second is resumed").isEqualTo(1);
            replace(files.authorities(), stranger.authorities());
            Await.until(
                    "the second authority is trusted, too",
                    () -> asked(server, stranger).equals("up"));
            assertThat(caller.isAnswered(server.port())).isTrue();
            assertThat(caller.shownCertificates()).as("the third, too").isEqualTo(1);
            replace(
                    files.authorities(),
                    foreign.issue("foreign-" + version, HOST, foreign).authorities());
            Await.until(
                    "the first is trusted no more", () -> asked(server, edge).equals("down"));
            assertThat(caller.isAnswered(server.port())).isFalse();
            assertThat(caller.shownCertificates()).isEqualTo(1);
            assertThat(asked(server, stranger)).isEqualTo("up");
        }
    }

    @Test
    void the_time_until_a_certificate_expires_is_a_metric() {
        var meters = new SimpleMeterRegistry();
        try (var _ = MutualTls.open(edge, meters)) {
            assertThat(meters.get("tls.certificate.expires").timeGauge().value(TimeUnit.HOURS))
                    .isBetween(46.0, 48.0);
        }
    }

    @Test
    void files_that_cannot_be_used_stop_the_start_in_one_line_without_their_content() throws Exception {
        assertThat(TlsSettings.from(Env.of(Map.of()), "SPEECH")).isEmpty();
        assertThatThrownBy(() -> read(Map.of("SPEECH_TLS_KEY", edge.key().toString())))
                .hasMessageContaining("SPEECH_TLS_CERTIFICATE: expected a file")
                .hasMessageContaining("SPEECH_TLS_AUTHORITIES: expected a file");
        assertThatThrownBy(() -> read(settings(edge.certificate(), service.key(), edge.authorities())))
                .hasMessageContaining("is not the key of");
        assertThatThrownBy(() -> read(settings(edge.certificate(), edge.certificate(), edge.authorities())))
                .hasMessageContaining("has no private key in PEM and PKCS #8");
        var secret = Files.writeString(folder.resolve("secret"), "not a certificate");
        assertThatThrownBy(() -> read(settings(secret, edge.key(), edge.authorities())))
                .hasMessageContaining("has no certificate in PEM")
                .hasMessageNotContaining("not a certificate");
        assertThatThrownBy(() -> read(settings(folder.resolve("none"), edge.key(), edge.authorities())))
                .hasMessageContaining("does not exist");
        assertThat(read(settings(edge.certificate(), edge.key(), edge.authorities())))
                .isPresent();
    }

    private static Optional<TlsSettings> read(Map<String, String> settings) {
        var env = Env.of(settings);
        var read = TlsSettings.from(env, "SPEECH");
        env.refuseUnread("SPEECH_");
        return read;
    }

    private static Map<String, String> settings(Path certificate, Path key, Path authorities) {
        return Map.of(
                "SPEECH_TLS_CERTIFICATE", certificate.toString(),
                "SPEECH_TLS_KEY", key.toString(),
                "SPEECH_TLS_AUTHORITIES", authorities.toString());
    }

    private static void replace(Path file, Path by) throws Exception {
        Files.copy(by, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static GrpcServer server(TlsSettings files) {
        return GrpcServer.of("speech").tls(files, 0).start();
    }

    /// What a new connection with these files hears.
    private static String asked(GrpcServer server, TlsSettings files) {
        try (var asking = new Asking(server, files)) {
            return asking.answer();
        }
    }

    /// A connection with a certificate.
    private static final class Asking implements AutoCloseable {
        private final Telemetry telemetry = new Telemetry("edge");
        private final MutualTls tls;
        private final GrpcClient client;

        Asking(GrpcServer server, TlsSettings files) {
            tls = MutualTls.open(files, telemetry.meters());
            client = GrpcClient.open(HOST + ":" + server.port(), "speech", telemetry, Optional.of(tls));
        }

        String answer() {
            return Readiness.of(client.channel());
        }

        @Override
        public void close() {
            client.close();
            tls.close();
            telemetry.close();
        }
    }
}
