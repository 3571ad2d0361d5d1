package dev.vivavoce.runtimetest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vivavoce.runtime.data.Pages;
import dev.vivavoce.runtime.data.Pages.Position;
import dev.vivavoce.runtime.failure.Failure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
    @ParameterizedTest
    @CsvSource({"0,20", "1,1", "100,100", "101,100", "2147483647,100"})
    void a_page_has_a_size_between_bounds(int asked, int given) {
        assertThat(Pages.size(asked)).isEqualTo(given);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Integer.MIN_VALUE})
    void a_negative_size_is_refused(int asked) {
        var failure = catchThrowableOfType(Failure.class, () -> Pages.size(asked));
        assertThat(failure.violations())
                .extracting(Failure.FieldViolation::field)
                .containsExactly("page_size");
    }

    @Test
    void the_pages_together_are_the_whole_list_once() {
        for (int length : List.of(0, 1, 9, 10, 11, 95)) {
            var all = IntStream.range(0, length).boxed().toList();
            var walked = new ArrayList<Integer>();
            var token = "";
            do {
                int from = token.isEmpty()
                        ? 0
                        : Integer.parseInt(Pages.parts(token, 1).getFirst()) + 1;
                var read = all.subList(from, Math.min(length, from + 11));
                var page = Pages.page(read, 10, last -> Pages.token(last.toString()));
                walked.addAll(page.rows());
                token = page.nextPageToken();
            } while (!token.isEmpty());
            assertThat(walked).isEqualTo(all);
        }
    }

    @Test
    void a_position_survives_encoding_and_decoding() {
        for (var at : List.of(
                Instant.EPOCH,
                Instant.parse("2026-11-20T09:00:00.123456Z"),
                Position.START.at(),
                Instant.parse("0001-01-01T00:00:00Z"))) {
            var position = new Position(at, UUID.randomUUID());
            assertThat(Pages.position(Pages.token(position))).isEqualTo(position);
        }
        assertThat(Pages.position("")).isEqualTo(Position.START);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+300000-01-01T00:00:00Z", "0000-12-31T23:59:59Z", "9999-12-31T23:59:59.000001Z"})
    void a_forged_time_that_no_row_has_is_a_typed_refusal(Instant at) {
        var token = Pages.token(new Position(at, new UUID(1, 2)));
        assertThat(catchThrowableOfType(Failure.class, () -> Pages.position(token))
                        .reason())
                .isEqualTo("PAGE_TOKEN_INVALID");
        assertThat(catchThrowableOfType(Failure.class, () -> Pages.time(at.toString()))
                        .reason())
                .isEqualTo("PAGE_TOKEN_INVALID");
    }

    @Test
    void a_part_that_is_a_time_is_read_and_another_one_is_a_typed_refusal() {
        var at = Instant.parse("2026-11-20T09:00:00.123456Z");
        assertThat(Pages.time(at.toString())).isEqualTo(at);
        for (var part : List.of("", "audit", "1795165200.0"))
            assertThat(catchThrowableOfType(Failure.class, () -> Pages.time(part))
                            .reason())
                    .isEqualTo("PAGE_TOKEN_INVALID");
    }

    @Test
    void the_parts_of_a_token_may_hold_any_text() {
        var parts = List.of("", "Ünïcødé", "a.b", "x".repeat(500));
        assertThat(Pages.parts(Pages.token(parts.toArray(String[]::new)), 4)).isEqualTo(parts);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x", "====", "AAAA", "AAAAAAAAAAAAAAAAAAAA", "../../etc", "' OR 1=1", "\u0000", "\uD83D\uDE00"})
    void a_forged_token_is_a_typed_refusal(String token) {
        var failure = catchThrowableOfType(Failure.class, () -> Pages.position(token));
        assertThat(failure.reason()).isEqualTo("PAGE_TOKEN_INVALID");
        assertThat(failure.code()).isEqualTo(com.google.rpc.Code.INVALID_ARGUMENT);
    }

    @Test
    void a_token_with_one_letter_changed_or_of_another_list_is_refused() {
        var token = Pages.token(new Position(Instant.parse("2026-11-20T09:00:00Z"), new UUID(1, 2)));
        for (int i = 0; i < token.length() - 1; i++) {
            var changed = token.substring(0, i) + (token.charAt(i) == 'A' ? 'B' : 'A') + token.substring(i + 1);
            assertThat(catchThrowableOfType(Failure.class, () -> Pages.position(changed)))
                    .as(changed)
                    .isNotNull();
        }
        var ofAnotherList = Pages.token("one", "two", "three");
        assertThat(catchThrowableOfType(Failure.class, () -> Pages.position(ofAnotherList)))
                .isNotNull();
    }
}
