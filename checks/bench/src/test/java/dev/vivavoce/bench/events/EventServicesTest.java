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
            journal.begin(System.nanoTime());
            Writers.run(services, journal, 3);
            journal.awaitAll(60);
            var report = new Report();
            EventsReport.add(report, journal.outcome(), services.inserted(), services.counted());
            assertThat(report.broken()).isEmpty();
            assertThat(journal.outcome().lagMilliseconds()).hasSize(180);
        }
    }
}
