package dev.vivavoce.billing.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlansTest {
    private static final String FILE = """
            name = Pro
            position = 2
            listed = true
            speech_minutes = 1200
            cost_budget_factor = 3
            longest_session = PT30M
            sold_by = month, year
            """;

    @Test
    void every_file_is_a_plan_of_this_build() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/plans"))) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".properties"))
                            .map(name -> name.replace(".properties", "")))
                    .containsExactlyInAnyOrderElementsOf(Plans.names());
        }
    }

    @Test
    void free_gives_sixty_minutes_and_pro_twenty_hours_by_month_and_by_year() {
        var plans = Plans.load();
        assertThat(plans.listed()).extracting(Plan::id).containsExactly("free", "pro", "team");
        assertThat(plans.free().speech()).isEqualTo(Duration.ofMinutes(60));
        var pro = plans.newest("pro").orElseThrow();
        assertThat(pro.speech()).isEqualTo(Duration.ofHours(20));
        assertThat(pro.intervals()).containsExactlyInAnyOrder(Interval.MONTH, Interval.YEAR);
        assertThat(plans.newest("platinum")).isEmpty();
        assertThat(plans.listed())
                .extracting(plan -> plan.amount(Feature.MODEL_TOKENS))
                .containsExactly(100_000L, 500_000L, 500_000L);
        assertThat(plans.listed())
                .extracting(plan -> plan.amount(Feature.DOCUMENTS))
                .containsExactly(20L, 500L, 500L);
        assertThat(plans.listed())
                .extracting(plan -> plan.amount(Feature.DOCUMENT_BYTES))
                .containsExactly(100_000_000L, 2_000_000_000L, 2_000_000_000L);
    }

    @Test
    void a_plan_multiplies_the_budget_of_everybody_and_leaves_it_as_it_is_if_its_file_does_not_say()
            throws IOException {
        var plans = Plans.load();
        assertThat(plans.listed()).extracting(Plan::costBudgetFactor).containsExactly(1, 3, 3);
        assertThat(plans.newest("complimentary").orElseThrow().costBudgetFactor())
                .isEqualTo(3);
        assertThat(plans.newest("demo").orElseThrow().costBudgetFactor()).isEqualTo(10);
        assertThat(plan("pro-1", FILE.replace("= 3", "= 100")).costBudgetFactor())
                .isEqualTo(100);
        assertThat(plan("pro-1", FILE.replace("cost_budget_factor = 3\n", "")).costBudgetFactor())
                .isEqualTo(1);
    }

    @Test
    void a_new_version_is_offered_and_the_old_one_is_kept() throws IOException {
        var free = Plans.load().free();
        var plans = new Plans(List.of(free, plan("pro-1", FILE), plan("pro-2", FILE.replace("1200", "900"))));
        assertThat(plans.listed()).extracting(Plan::version).containsExactly(free.version(), 2);
        assertThat(plans.find("pro", 1).orElseThrow().speech()).isEqualTo(Duration.ofHours(20));
        assertThat(plans.find("pro", 3)).isEmpty();
    }

    @Test
    void a_plan_that_is_not_sold_has_no_interval() throws IOException {
        assertThat(plan("team-1", FILE.replace("month, year", "")).intervals()).isEqualTo(Set.of());
    }

    @ParameterizedTest
    @CsvSource({
        "name = Pro, title = Pro, name is missing",
        "speech_minutes = 1200, speech_minutes = 0, speech_minutes: 0 (expected: >= 1)",
        "speech_minutes = 1200, song_minutes = 1200, unknown names [song_minutes]",
        "listed = true, listed = perhaps, listed: perhaps (expected: true or false)",
        "longest_session = PT30M, longest_session = PT0S, longest_session is not positive",
        "cost_budget_factor = 3, cost_budget_factor = 0, cost_budget_factor: 0 (expected: 1 to 100)",
        "cost_budget_factor = 3, cost_budget_factor = 101, cost_budget_factor: 101 (expected: 1 to 100)",
        "cost_budget_factor = 3, cost_budget_factor = x3, cost_budget_factor: x3 (expected: 1 to 100)",
    })
    void an_invalid_file_is_refused(String line, String wrong, String message) {
        assertThatThrownBy(() -> plan("pro-1", FILE.replace(line, wrong)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void a_version_has_one_file() throws IOException {
        var plan = plan("pro-1", FILE);
        assertThatThrownBy(() -> new Plans(List.of(Plans.load().free(), plan, plan)))
                .hasMessage("two files of pro-1");
        assertThatThrownBy(() -> new Plans(List.of(plan))).hasMessage("there is no plan free");
    }

    private static Plan plan(String name, String text) throws IOException {
        var file = new Properties();
        file.load(new StringReader(text));
        return Plans.plan(name, file);
    }
}
