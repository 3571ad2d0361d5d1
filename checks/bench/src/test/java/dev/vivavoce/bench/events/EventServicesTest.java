package dev.vivavoce.bench.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.bench.hostile.Report;
import dev.vivavoce.runtimetest.TestPostgres;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventServicesTest {
    @Test
    void each_event_is_counted_once_by_the_service_that_follows() throws InterruptedException {
        var journal = new Journal(200, 200, 10, 20);
        try (var services =
                new EventServices(TestPostgres.database(), TestPostgres.database(), Optional.empty(), journal)) {
            journal.begin(0, System.nanoTime());
            Writers.run(services, journal, 0, journal.events(), 3);
            journal.awaitProcessed(journal.events(), 60);
            var report = new Report();
            EventsReport.add(report, journal.outcome(), services.inserted(), services.counted());
            assertThat(report.broken()).isEmpty();
            assertThat(journal.outcome().lagMilliseconds()).hasSize(180);
        }
    }
}
