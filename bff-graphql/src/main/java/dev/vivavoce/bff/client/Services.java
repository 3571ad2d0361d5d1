package dev.vivavoce.bff.client;

import dev.vivavoce.runtime.server.GrpcClient;
import io.grpc.Channel;
import io.micrometer.core.instrument.MeterRegistry;

/// The connections to the five services.
public final class Services implements AutoCloseable {
    private final GrpcClient identity;
    private final GrpcClient speech;
    private final GrpcClient content;
    private final GrpcClient assessment;
    private final GrpcClient billing;

    /// The address of each service: `in-process:NAME`, or host and port.
    public record Targets(String identity, String speech, String content, String assessment, String billing) {}

    public Services(Targets targets, MeterRegistry meters) {
        identity = GrpcClient.open(targets.identity(), "identity", meters);
        speech = GrpcClient.open(targets.speech(), "speech", meters);
        content = GrpcClient.open(targets.content(), "content", meters);
        assessment = GrpcClient.open(targets.assessment(), "assessment", meters);
        billing = GrpcClient.open(targets.billing(), "billing", meters);
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

    @Override
    public void close() {
        identity.close();
        speech.close();
        content.close();
        assessment.close();
        billing.close();
    }
}
