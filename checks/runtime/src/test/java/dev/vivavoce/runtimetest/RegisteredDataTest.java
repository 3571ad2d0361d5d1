package dev.vivavoce.runtimetest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.identity.v1.UserErased;
import dev.vivavoce.runtime.events.Outbox;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.privacy.Category;
import dev.vivavoce.runtime.privacy.DataRegistry;
import dev.vivavoce.runtime.privacy.ErasedUsers;
import dev.vivavoce.runtime.privacy.Erasure;
import dev.vivavoce.runtime.privacy.ErasureReport;
import dev.vivavoce.runtime.privacy.RegisteredData;
import dev.vivavoce.runtime.privacy.RuntimeTables;
import dev.vivavoce.runtime.privacy.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RegisteredDataTest {
    private static final DataRegistry REGISTRY = RuntimeTables.in(DataRegistry.of("test_events"));

    @RegisterExtension
    static final TestDatabase database = TestDatabase.of("test_events", 4);

    private final StandingClock clock = new StandingClock(Instant.parse("2026-11-20T10:00:00Z"));
    private final Outbox outbox = new Outbox(database.get(), "test", clock);
    private final RegisteredData data = new RegisteredData(REGISTRY, database.get(), clock);
    private final UUID user = UUID.randomUUID();

    @Test
    void a_repeated_erasure_erases_the_rest_and_answers_with_the_sums() {
        publish(user);
        publish(user);
        publish(UUID.randomUUID());
        assertThat(events(data.erase(user))).isEqualTo(2);
        assertThat(events(data.erase(user))).isEqualTo(2);
        publish(user);
        assertThat(events(data.erase(user))).isEqualTo(3);
        assertThat(data.erase(user).kept())
                .containsExactly(
                        new ErasureReport.Kept("erased_user", Erasure.Reason.ERASURE_MARK, ErasedUsers.REMEMBERED));
    }

    @Test
    void an_erased_user_is_remembered_by_a_digest_and_forgotten_after_half_a_year() {
        assertThat(isErased()).isFalse();
        data.erase(user);
        assertThat(isErased()).isTrue();
        assertThat(database.get()
                        .<String>transaction(
                                db -> db.createQuery("SELECT string_agg(erased_user::text, ' ') FROM erased_user")
                                        .mapTo(String.class)
                                        .one()))
                .doesNotContain(user.toString())
                .doesNotContain(user.toString().replace("-", ""));
        clock.pass(Duration.ofDays(181));
        data.forgetErased();
        assertThat(isErased()).isFalse();
    }

    @Test
    void a_user_whose_work_has_not_ended_is_remembered_and_erased_later() {
        publish(user);
        var busy = new RegisteredData(
                REGISTRY,
                database.get(),
                _ -> {
                    throw Failure.unavailable("ERASURE_PENDING", "not yet");
                },
                clock);
        assertThatThrownBy(() -> busy.erase(user)).hasMessageContaining("not yet");
        assertThat(isErased()).isTrue();
        assertThat(events(data.erase(user))).isEqualTo(1);
    }

    @Test
    void an_erasure_waits_for_a_transaction_that_has_asked_before_and_finds_what_it_stored() throws Exception {
        var asked = new CountDownLatch(1);
        var erasing = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.submit(() -> database.get().run(db -> {
                assertThat(ErasedUsers.contain(db, user)).isFalse();
                asked.countDown();
                await(erasing);
                outbox.append(db, user, erasedEvent());
            }));
            await(asked);
            var report = threads.submit(() -> data.erase(user));
            Await.until(
                    "the erasure waits",
                    () -> database.get()
                                    .transaction(db -> db.createQuery(
                                                    "SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'advisory'")
                                            .mapTo(Integer.class)
                                            .one())
                            > 0);
            erasing.countDown();
            assertThat(events(report.get())).isEqualTo(1);
        }
    }

    @Test
    void a_column_or_a_table_that_the_registry_does_not_name_fails_the_check() {
        PersonalDataCheck.compareTables(REGISTRY);
        try (var other = dev.vivavoce.runtime.data.Database.open(TestPostgres.database(), "test_events", 2)) {
            other.run(db -> db.execute("ALTER TABLE job ADD COLUMN surname text"));
            assertThatThrownBy(() -> PersonalDataCheck.compareTables(REGISTRY, other))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("surname");
        }
        assertThatThrownBy(() -> PersonalDataCheck.compareTables(REGISTRY.table(
                        Table.of("diary", "", "", "", new Erasure.Deleted(Category.ACCOUNT, "id = :userId"))
                                .exporting("id"))))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("diary");
    }

    private boolean isErased() {
        return database.get().transaction(db -> ErasedUsers.contain(db, user));
    }

    private void publish(UUID of) {
        database.get().run(db -> outbox.append(db, of, erasedEvent()));
    }

    private UserErased erasedEvent() {
        return UserErased.newBuilder().setUserId(user.toString()).build();
    }

    private static long events(ErasureReport report) {
        return report.erased().stream()
                .filter(erased -> erased.place().equals("outbox"))
                .findFirst()
                .orElseThrow()
                .count();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException thrown) {
            throw new IllegalStateException(thrown);
        }
    }
}
