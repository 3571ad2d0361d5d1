package dev.vivavoce.runtime.proto;

import com.google.protobuf.Timestamp;
import com.google.protobuf.util.Timestamps;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Instants in messages. Both directions keep microseconds and drop finer digits, as PostgreSQL does, so an
/// instant is equal in a message, in Java and in a row.
public final class ProtoTimes {
    private ProtoTimes() {}

    public static Timestamp timestamp(Instant instant) {
        var micros = instant.truncatedTo(ChronoUnit.MICROS);
        return Timestamp.newBuilder()
                .setSeconds(micros.getEpochSecond())
                .setNanos(micros.getNano())
                .build();
    }

    /// @throws IllegalArgumentException for seconds or nanoseconds outside the range that protobuf allows
    public static Instant instant(Timestamp timestamp) {
        Timestamps.checkValid(timestamp);
        return Instant.ofEpochSecond(timestamp.getSeconds(), timestamp.getNanos())
                .truncatedTo(ChronoUnit.MICROS);
    }
}
