package dev.vivavoce.runtimetest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.Timestamp;
import com.google.rpc.Code;
import dev.vivavoce.runtime.data.Rows;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.proto.ProtoTimes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// An instant from a message and from a row equals the one that was stored, to the microsecond.
class TimesTest {
    private static final long EARLIEST = Instant.parse("1900-01-01T00:00:00Z").getEpochSecond();
    private static final long LATEST = Instant.parse("2100-01-01T00:00:00Z").getEpochSecond();

    @RegisterExtension
    static final TestDatabase database = TestDatabase.of("test_events", 2);

    @Test
    void an_instant_comes_back_from_a_message_to_the_microsecond() {
        assertThat(instants())
                .allSatisfy(instant -> assertThat(ProtoTimes.instant(ProtoTimes.timestamp(instant)))
                        .isEqualTo(instant.truncatedTo(ChronoUnit.MICROS)));
    }

    @Test
    void an_instant_comes_back_from_a_row_to_the_microsecond() {
        database.get().run(db -> {
            for (var instant : instants()) {
                var read = db.createQuery("SELECT CAST(:instant AS timestamptz) AS at")
                        .bind("instant", instant)
                        .map((row, _) -> Rows.instant(row, "at"))
                        .one();
                assertThat(read).isEqualTo(instant.truncatedTo(ChronoUnit.MICROS));
            }
        });
    }

    @Test
    void a_column_without_a_time_is_null() {
        database.get()
                .run(db -> assertThat(db.createQuery("SELECT CAST(NULL AS timestamptz) AS at")
                                .map((row, _) -> List.of(Rows.instantOrNull(row, "at") == null))
                                .one())
                        .containsExactly(true));
    }

    @Test
    void an_instant_that_no_column_takes_is_a_typed_refusal() {
        var at = Instant.parse("+300000-01-01T00:00:00Z");
        assertThat(Rows.take(at)).isFalse();
        var refused = catchThrowableOfType(
                Failure.class,
                () -> database.get()
                        .run(db -> db.createQuery("SELECT CAST(:instant AS timestamptz) AS at")
                                .bind("instant", at)
                                .map((row, _) -> Rows.instant(row, "at"))
                                .one()));
        assertThat(refused.reason()).isEqualTo("TIME_INVALID");
        assertThat(refused.code()).isEqualTo(Code.INVALID_ARGUMENT);
    }

    @Test
    void a_timestamp_outside_the_range_of_protobuf_is_refused() {
        var tooManyNanos = Timestamp.newBuilder().setNanos(1_000_000_000).build();
        assertThatThrownBy(() -> ProtoTimes.instant(tooManyNanos)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Instant> instants() {
        var random = new Random(4);
        return Stream.concat(
                        Stream.of(
                                Instant.EPOCH,
                                Instant.EPOCH.minusNanos(1),
                                Instant.parse("2026-01-01T00:00:00.9999999Z")),
                        Stream.generate(() -> Instant.ofEpochSecond(
                                        random.nextLong(EARLIEST, LATEST), random.nextInt(1_000_000_000)))
                                .limit(500))
                .toList();
    }
}
