package dev.vivavoce.bff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What a person has used by day, through the graph.
class UsageTest {
    @RegisterExtension
    static final Edge edge = Edge.of();

    private final Person person = edge.person("Ana");

    @Test
    void every_day_of_a_range_comes_in_the_time_zone_that_was_asked_for() {
        assertThat(usage("(timeZone: \"Pacific/Kiritimati\", firstDay: \"2026-10-31\", lastDay: \"2026-11-01\")")
                        .at("/viewer/usage")
                        .toString())
                .isEqualTo("""
                        [{"day":"2026-10-31","speechUsed":1860000,"speechReserved":0,"charactersSynthesized":0},\
                        {"day":"2026-11-01","speechUsed":60000,"speechReserved":0,"charactersSynthesized":0}]""");
        assertThat(edge.billing().usages.lastTimeZone).isEqualTo("Pacific/Kiritimati");
    }

    @Test
    void without_arguments_it_is_the_current_period_in_utc() {
        assertThat(usage("").at("/viewer/usage").toString()).isEqualTo("""
                [{"day":"2026-11-01","speechUsed":60000,"speechReserved":0,"charactersSynthesized":0},\
                {"day":"2026-11-02","speechUsed":120000,"speechReserved":0,"charactersSynthesized":0},\
                {"day":"2026-11-03","speechUsed":180000,"speechReserved":300000,"charactersSynthesized":1000}]""");
        assertThat(edge.billing().usages.lastTimeZone).isEqualTo("UTC");
    }

    @Test
    void an_argument_that_is_refused_is_named_and_the_rest_of_the_answer_stands() {
        refuses("(timeZone: \"Mars/Base\")", "timeZone");
        refuses("(firstDay: \"2026-11-02\", lastDay: \"2026-11-01\")", "lastDay");
    }

    private void refuses(String arguments, String field) {
        var answer = usage(arguments);
        assertThat(answer.data().at("/viewer/usage").isNull()).isTrue();
        assertThat(answer.data().at("/viewer/displayName").asString()).isEqualTo("Ana");
        assertThat(answer.error().at("/extensions/code").asString()).isEqualTo("INVALID_ARGUMENT");
        assertThat(answer.reason()).isEqualTo("FIELD_INVALID");
        assertThat(answer.error().at("/extensions/details").findValuesAsString("field"))
                .containsExactly(field);
    }

    private Person.Answer usage(String arguments) {
        return person.ask("{ viewer { displayName usage" + arguments
                + " { day speechUsed speechReserved charactersSynthesized } } }");
    }
}
