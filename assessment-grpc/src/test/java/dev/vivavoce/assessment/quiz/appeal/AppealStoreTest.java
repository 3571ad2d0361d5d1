package dev.vivavoce.assessment.quiz.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.assessment.quiz.QuizRows;
import dev.vivavoce.runtimetest.TableReads;
import dev.vivavoce.runtimetest.TestDatabase;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Among the appeals of many learners, those that wait are found by index.
class AppealStoreTest {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.of("assessment", 2);

    private final AppealStore store = new AppealStore();

    @BeforeAll
    static void fill() {
        QuizRows.fill(database.get());
    }

    @Test
    void a_page_of_those_that_wait_reads_no_others() {
        var page = TableReads.of(
                database.get(),
                db -> assertThat(store.waiting(db, UUID.randomUUID(), AppealStore.OLDEST, 21))
                        .hasSize(21));
        assertThat(page.whole()).isEmpty();
        assertThat(page.byIndex()).isLessThanOrEqualTo(3 * 21);
        var count = TableReads.of(
                database.get(),
                db -> assertThat(store.countWaiting(db, UUID.randomUUID())).isEqualTo(400));
        assertThat(count.whole()).isEmpty();
        assertThat(count.byIndex()).isLessThanOrEqualTo(400);
    }
}
