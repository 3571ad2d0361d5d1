package dev.vivavoce.bff.client;

import dev.vivavoce.runtime.readiness.Readiness;
import dev.vivavoce.runtime.server.GrpcClient;
import dev.vivavoce.runtime.telemetry.Telemetry;
import dev.vivavoce.runtime.tls.MutualTls;
import dev.vivavoce.runtime.tls.TlsSettings;
import io.grpc.Channel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The connections to the five services.
public final class Services implements AutoCloseable {
    private final GrpcClient identity;
    private final GrpcClient speech;
    private final GrpcClient content;
    private final GrpcClient assessment;
    private final GrpcClient billing;
    private final Optional<MutualTls> tls;

    /// The address of each service: `in-process:NAME`, or host and port.
    public record Targets(String identity, String speech, String content, String assessment, String billing) {}

    /// @param tls the edge's certificate; none for connections without TLS
    public Services(Targets targets, Telemetry telemetry, Optional<TlsSettings> tls) {
        var mutual = tls.map(files -> MutualTls.open(files, telemetry.meters()));
        identity = GrpcClient.open(targets.identity(), "identity", telemetry, mutual);
        speech = GrpcClient.open(targets.speech(), "speech", telemetry, mutual);
        content = GrpcClient.open(targets.content(), "content", telemetry, mutual);
        assessment = GrpcClient.open(targets.assessment(), "assessment", telemetry, mutual);
        billing = GrpcClient.open(targets.billing(), "billing", telemetry, mutual);
        this.tls = mutual;
    }

    public Channel identity() {
        return identity.channel();
    }

    public Channel speech() {
        return speech.channel();
    }

    public Channel content() {
        return content.channel();
    }

    public Channel assessment() {
        return assessment.channel();
    }

    public Channel billing() {
        return billing.channel();
    }

    /// What says of each service, by name, whether it is ready: see [Readiness#of].
    public Map<String, Supplier<String>> readiness() {
        var all = new LinkedHashMap<String, Supplier<String>>();
        all.put("identity", () -> Readiness.of(identity()));
        all.put("speech", () -> Readiness.of(speech()));
        all.put("content", () -> Readiness.of(content()));
        all.put("assessment", () -> Readiness.of(assessment()));
        all.put("billing", () -> Readiness.of(billing()));
        return all;
    }

    @Override
    public void close() {
        identity.close();
        speech.close();
        content.close();
        assessment.close();
        billing.close();
        tls.ifPresent(MutualTls::close);
    }
}
