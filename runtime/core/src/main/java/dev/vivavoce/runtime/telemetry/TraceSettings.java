package dev.vivavoce.runtime.telemetry;

import dev.vivavoce.runtime.config.Env;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Where traces are sent. The names of the settings are those of OpenTelemetry, and the same for every process.
///
/// @param endpoint a collector that accepts OTLP over HTTP, such as `http://localhost:4318`; null sends nothing
/// @param ratio the share of traces that are recorded, 0 to 1
public record TraceSettings(@Nullable URI endpoint, double ratio) {
    public static final TraceSettings OFF = new TraceSettings(null, 0);

    private static final String ENDPOINT = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// Reads `OTEL_EXPORTER_OTLP_ENDPOINT` (default: none) and `OTEL_TRACES_SAMPLER_ARG` (default: 1).
    public static TraceSettings from(Env env) {
        double ratio = env.number("OTEL_TRACES_SAMPLER_ARG", 1, 0, 1);
        if (env.text(ENDPOINT, "").isEmpty()) return OFF;
        return new TraceSettings(env.uri(ENDPOINT), ratio);
    }
}
