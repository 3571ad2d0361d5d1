package dev.vivavoce.bff.client;

import dev.vivavoce.runtime.server.GrpcClient;
import dev.vivavoce.runtime.readiness.Readiness;
import dev.vivavoce.runtime.telemetry.Telemetry;
import io.grpc.Channel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/// The connections to the five services.
public final class Services implements AutoCloseable {
    private final GrpcClient identity;
    private final GrpcClient speech;
    private final GrpcClient content;
    private final GrpcClient assessment;
    private final GrpcClient billing;

    /// The address of each service: `in-process:NAME`, or host and port.
    public record Targets(String identity, String speech, String content, String assessment, String billing) {}

    public Services(Targets targets, Telemetry telemetry) {
        identity = GrpcClient.open(targets.identity(), "identity", telemetry);
        speech = GrpcClient.open(targets.speech(), "speech", telemetry);
        content = GrpcClient.open(targets.content(), "content", telemetry);
        assessment = GrpcClient.open(targets.assessment(), "assessment", telemetry);
        billing = GrpcClient.open(targets.billing(), "billing", telemetry);
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
    }
}
