package dev.vivavoce.bff;

import dev.vivavoce.bff.fake.FakeAssessment;
import dev.vivavoce.bff.fake.FakeBilling;
import dev.vivavoce.bff.fake.FakeContent;
import dev.vivavoce.bff.fake.FakeIdentity;
import dev.vivavoce.bff.fake.FakeSpeech;
import dev.vivavoce.runtime.security.TokenVerifier;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// The running edge for a test class, with the five services it needs.
public final class Edge implements BeforeAllCallback, AfterAllCallback {
    private final Map<String, String> extra;
    private final boolean wire;
    private @Nullable FakeIdentity identity;
    private @Nullable FakeSpeech speech;
    private @Nullable FakeContent content;
    private @Nullable FakeAssessment assessment;
    private @Nullable FakeBilling billing;
    private @Nullable Bff bff;
    private @Nullable HttpClient http;

    private Edge(Map<String, String> extra, boolean wire) {
        this.extra = extra;
        this.wire = wire;
    }

    /// Services in process.
    static Edge of(String... settings) {
        return new Edge(map(settings), false);
    }

    /// Services over HTTP/2.
    static Edge overTheWire(String... settings) {
        return new Edge(map(settings), true);
    }

    private static Map<String, String> map(String... pairs) {
        var map = new HashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) map.put(pairs[i], pairs[i + 1]);
        return map;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        begin();
    }

    /// Starts an edge for a single test.
    Edge begin() {
        http = HttpClient.newHttpClient();
        var own = new FakeIdentity();
        identity = own;
        var talking = new FakeSpeech(own);
        speech = talking;
        var written = new FakeContent(own);
        content = written;
        var rated = new FakeAssessment(own);
        assessment = rated;
        var paid = new FakeBilling(own);
        billing = paid;
        bff = Main.start(settings());
        return this;
    }

    /// Starts a second replica of the edge, with the same services. Closing it closes neither them nor this one.
    Edge replica() {
        var other = new Edge(extra, wire);
        other.http = http;
        other.identity = identity;
        other.speech = speech;
        other.content = content;
        other.assessment = assessment;
        other.billing = billing;
        other.bff = Main.start(other.settings());
        return other;
    }

    private Map<String, String> settings() {
        var own = identity();
        var talking = speech();
        var written = content();
        var rated = assessment();
        var paid = billing();
        var settings = new HashMap<String, String>();
        settings.put("BFF_PORT", "0");
        settings.put("BFF_IDENTITY", wire ? own.wireTarget() : own.target());
        settings.put("BFF_SPEECH", wire ? talking.wireTarget() : talking.target());
        settings.put("BFF_CONTENT", wire ? written.wireTarget() : written.target());
        settings.put("BFF_ASSESSMENT", wire ? rated.wireTarget() : rated.target());
        settings.put("BFF_BILLING", wire ? paid.wireTarget() : paid.target());
        settings.put("BFF_REQUESTS_A_MINUTE", "10000");
        settings.put("BFF_COST_A_MINUTE", "10000000");
        settings.put("BFF_SIGN_INS_A_MINUTE", "1000");
        settings.put("BFF_HANDSHAKES_A_MINUTE", "100000");
        settings.putAll(extra);
        return settings;
    }

    @Override
    public void afterAll(ExtensionContext context) {
        end();
    }

    void end() {
        bff().close();
        http().close();
        // Each server waits for running calls, so all are closed at the same time.
        try (var closing = Executors.newVirtualThreadPerTaskExecutor()) {
            closing.execute(speech()::close);
            closing.execute(content()::close);
            closing.execute(assessment()::close);
            closing.execute(billing()::close);
            closing.execute(identity()::close);
        }
    }

    Bff bff() {
        return Objects.requireNonNull(bff);
    }

    FakeIdentity identity() {
        return Objects.requireNonNull(identity);
    }

    FakeSpeech speech() {
        return Objects.requireNonNull(speech);
    }

    FakeContent content() {
        return Objects.requireNonNull(content);
    }

    FakeAssessment assessment() {
        return Objects.requireNonNull(assessment);
    }

    FakeBilling billing() {
        return Objects.requireNonNull(billing);
    }

    HttpClient http() {
        return Objects.requireNonNull(http);
    }

    URI uri(String path) {
        return URI.create("http://localhost:" + bff().port() + path);
    }

    URI socketUri(String path) {
        return URI.create("ws://localhost:" + bff().port() + path);
    }

    /// A person who may rate.
    Person examiner(String name) {
        var person = person(name);
        var token = identity()
                .keys
                .sign(claims -> claims.subject(person.id().toString())
                        .audience(TokenVerifier.AUDIENCE)
                        .claim("roles", List.of("LEARNER", "EXAMINER")));
        return new Person(this, person.id(), token.reveal());
    }

    /// Returns a new person who is signed in.
    Person person(String name) {
        var id = identity().user(name);
        return new Person(this, id, identity().keys.token(id).reveal());
    }

    /// A person who is not signed in.
    Person nobody() {
        return new Person(this, new UUID(0, 0), "");
    }
}
