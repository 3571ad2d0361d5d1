package dev.vivavoce.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndedCursorTest {
    private static final String FIRST = " 00000000-0000-0000-0000-000000000000";

    @Test
    void a_cursor_survives_encoding_and_decoding() {
        var cursor = new EndedCursor(Instant.parse("2026-11-20T09:00:00.123456Z"), EndedCursor.FIRST);
        assertThat(EndedCursor.parse(cursor.text())).contains(cursor);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "x" + FIRST,
                "2026-11-20T09:00:00Z x",
                "+300000-01-01T00:00:00Z" + FIRST,
                "-10000-01-01T00:00:00Z" + FIRST,
                "+10000-01-01T00:00:00Z" + FIRST
            })
    void text_that_is_no_cursor_or_has_a_time_that_no_row_has_is_none(String text) {
        assertThat(EndedCursor.parse(text)).isEmpty();
    }
}
