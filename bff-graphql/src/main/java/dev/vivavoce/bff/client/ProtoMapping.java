package dev.vivavoce.bff.client;

import com.google.protobuf.Duration;
import com.google.protobuf.Timestamp;
import com.google.protobuf.util.Durations;
import dev.vivavoce.runtime.proto.ProtoTimes;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Converts values between protobuf and the graph.
public final class ProtoMapping {
    private ProtoMapping() {}

    public static OffsetDateTime time(Timestamp timestamp) {
        return ProtoTimes.instant(timestamp).atOffset(ZoneOffset.UTC);
    }

    public static long milliseconds(Duration duration) {
        return Durations.toMillis(duration);
    }

    /// Protobuf has an empty text where the graph has null.
    public static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /// The graph has null where protobuf has an empty text.
    public static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /// Returns the constant of the graph's enum for a protobuf constant, whose name has the type as its prefix.
    /// Empty for an unspecified constant and for one that this build does not know.
    public static <E extends Enum<E>> Optional<E> constant(Class<E> type, Enum<?> wire, String prefix) {
        var name = wire.name();
        if (!name.startsWith(prefix)) return Optional.empty();
        var wanted = name.substring(prefix.length());
        for (var constant : type.getEnumConstants()) if (constant.name().equals(wanted)) return Optional.of(constant);
        return Optional.empty();
    }

    /// Returns a constant that has to exist: a service that sends another is newer than this build.
    public static <E extends Enum<E>> E required(Class<E> type, Enum<?> wire, String prefix) {
        return constant(type, wire, prefix)
                .orElseThrow(() -> new IllegalStateException(type.getSimpleName() + " does not know " + wire.name()));
    }
}
