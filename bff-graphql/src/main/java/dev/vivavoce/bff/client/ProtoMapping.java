package dev.vivavoce.bff.client;

import com.google.protobuf.Duration;
import com.google.protobuf.Timestamp;
import com.google.protobuf.util.Durations;
import dev.vivavoce.runtime.proto.ProtoTimes;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The forms of the wire in those of the graph, and back.
public final class ProtoMapping {
    private ProtoMapping() {}

    public static OffsetDateTime time(Timestamp timestamp) {
        return ProtoTimes.instant(timestamp).atOffset(ZoneOffset.UTC);
    }

    public static long milliseconds(Duration duration) {
        return Durations.toMillis(duration);
    }

    /// The graph says null where the wire says nothing.
    public static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /// The wire says nothing where the graph says null.
    public static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /// The constant of the graph's enum for the wire's, which carries its type's name before it. Empty for what was
    /// not said, and for one this build does not know.
    public static <E extends Enum<E>> Optional<E> constant(Class<E> type, Enum<?> wire, String prefix) {
        var name = wire.name();
        if (!name.startsWith(prefix)) return Optional.empty();
        var wanted = name.substring(prefix.length());
        for (var constant : type.getEnumConstants()) if (constant.name().equals(wanted)) return Optional.of(constant);
        return Optional.empty();
    }

    /// Where a constant must be there: a service that says another is newer than this build.
    public static <E extends Enum<E>> E required(Class<E> type, Enum<?> wire, String prefix) {
        return constant(type, wire, prefix)
                .orElseThrow(() -> new IllegalStateException(type.getSimpleName() + " does not know " + wire.name()));
    }
}
