package dev.vivavoce.identity;

import dev.vivavoce.identity.v1.GetSigningKeysRequest;
import dev.vivavoce.identity.v1.ServiceTokenServiceGrpc;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.privacy.Category;
import dev.vivavoce.runtime.privacy.Erasure;
import dev.vivavoce.runtime.privacy.ErasureReport;
import dev.vivavoce.runtime.privacy.ExportSink;
import dev.vivavoce.runtime.privacy.PersonalData;
import dev.vivavoce.runtime.privacy.PersonalDataGrpc;
import dev.vivavoce.runtime.security.TokenVerifier;
import dev.vivavoce.runtime.server.GrpcServer;
import dev.vivavoce.runtimetest.TestServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// The other services, as far as identity calls them: they store texts of people, and can refuse to answer.
public final class OtherServices implements AutoCloseable {
    private final Map<String, Data> data = new TreeMap<>();
    private final Map<String, GrpcServer> servers = new TreeMap<>();

    /// @param identity verifies the tokens of the calls
    public OtherServices(Supplier<TestServer> identity) {
        for (var service : List.of("speech", "assessment", "billing", "content")) {
            var own = new Data();
            data.put(service, own);
            servers.put(
                    service,
                    GrpcServer.of(service)
                            .tokens(TokenVerifier.of(() -> keys(identity.get()), service))
                            .service(new PersonalDataGrpc(own))
                            .start());
        }
    }

    /// What one service stores: a text of each user.
    public static final class Data implements PersonalData {
        private final Map<UUID, String> texts = new ConcurrentHashMap<>();
        private volatile boolean refusing;

        public void put(UUID userId, String text) {
            texts.put(userId, text);
        }

        public boolean has(UUID userId) {
            return texts.containsKey(userId);
        }

        /// Whether calls fail.
        public void refuse(boolean refused) {
            refusing = refused;
        }

        @Override
        public void export(UUID userId, ExportSink sink) throws IOException, InterruptedException {
            if (refusing) throw Failure.unavailable("AWAY", "away");
            sink.file("text.json");
            sink.write(("\"" + texts.getOrDefault(userId, "") + "\"").getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public ErasureReport erase(UUID userId) {
            if (refusing) throw Failure.unavailable("ERASURE_PENDING", "not yet");
            long count = texts.remove(userId) == null ? 0 : 1;
            return new ErasureReport(
                    List.of(new ErasureReport.Erased("text", Category.SPEAKING, count)),
                    List.of(new ErasureReport.Kept("erased_user", Erasure.Reason.ERASURE_MARK, Duration.ofDays(180))));
        }
    }

    public Data of(String service) {
        return Objects.requireNonNull(data.get(service));
    }

    /// The settings that name them, added to others.
    public Map<String, String> settings(Map<String, String> others) {
        var all = new HashMap<>(others);
        servers.forEach(
                (service, server) -> all.put("IDENTITY_" + service.toUpperCase(Locale.ROOT), server.inProcessTarget()));
        return Map.copyOf(all);
    }

    /// The keys that verify the tokens of identity.
    public static String keys(TestServer identity) {
        return ServiceTokenServiceGrpc.newBlockingStub(identity.channel(TestServer.Transport.IN_PROCESS))
                .getSigningKeys(GetSigningKeysRequest.getDefaultInstance())
                .getJwksJson();
    }

    @Override
    public void close() {
        servers.values().forEach(GrpcServer::close);
    }
}
