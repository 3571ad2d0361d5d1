package dev.vivavoce.billing.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.events.v1.Event;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReservationEventsTest {
    /// The file is the encoded form of version 1. It is never rewritten, because outboxes still hold such
    /// events.
    @Test
    void an_end_encoded_by_the_first_version_is_read_for_ever() throws IOException {
        assertThat(ReservationEvents.finished(recorded()))
                .isEqualTo(new FinishedSession(
                        UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e"),
                        UUID.fromString("7c9e6679-7425-40de-944b-e07fc1f90ae7"),
                        Instant.parse("2026-11-20T08:59:57.500123Z"),
                        Duration.ofNanos(2_500_062_500L)));
    }

    @Test
    void a_version_or_type_that_is_not_known_is_refused() throws IOException {
        var event = recorded();
        assertThatThrownBy(() -> ReservationEvents.finished(
                        event.toBuilder().setVersion(2).build()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ReservationEvents.finished(
                        event.toBuilder().setEventType("speaking.started").build()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Event recorded() throws IOException {
        try (var file = ReservationEventsTest.class.getResourceAsStream("speaking_finished_v1.binpb")) {
            return Event.parseFrom(Objects.requireNonNull(file));
        }
    }
}
