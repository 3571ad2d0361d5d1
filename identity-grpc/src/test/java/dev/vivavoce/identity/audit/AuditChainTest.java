package dev.vivavoce.identity.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.identity.audit.AuditVerdict.Broken;
import dev.vivavoce.identity.audit.AuditVerdict.Fault;
import dev.vivavoce.identity.audit.AuditVerdict.Whole;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtimetest.TableReads;
import dev.vivavoce.runtimetest.TestClock;
import dev.vivavoce.runtimetest.TestPostgres;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The chain of the audit log, and everything that breaks it.
class AuditChainTest {
    private static final Duration KEPT = Duration.ofDays(400);
    private static final SecretKey KEY = new SecretKeySpec(new byte[32], "AES");

    private final TestClock clock = new TestClock();
    private final Database database = Database.open(TestPostgres.database("identity"), "identity", 16);
    private final AuditLog log = new AuditLog(database, clock);
    private final AuditChain chain = new AuditChain(database, KEY, KEPT, clock);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void entries_are_numbered_and_linked_and_the_empty_log_is_whole() {
        assertThat(chain.verify()).isEqualTo(new Whole(1, 0, AuditEntry.BEGINNING));
        write(3);
        assertThat(chain.verify()).isInstanceOfSatisfying(Whole.class, whole -> {
            assertThat(whole.first()).isEqualTo(1);
            assertThat(whole.last()).isEqualTo(3);
            assertThat(whole.hash()).isEqualTo(value("SELECT hash FROM audit_entry WHERE seq = 3"));
        });
        assertThat(value("SELECT previous FROM audit_entry WHERE seq = 1")).isEqualTo(AuditEntry.BEGINNING);
    }

    @Test
    void an_altered_entry_is_found() {
        write(5);
        tamper("UPDATE audit_entry SET outcome = 'REFUSED' WHERE seq = 3");
        assertThat(chain.verify()).isEqualTo(new Broken(3, Fault.ALTERED));
    }

    @Test
    void an_altered_entry_with_a_new_hash_of_its_own_is_found() {
        write(5);
        var third = database.transaction(db -> new AuditStore().after(db, 2, 1)).getFirst();
        var content = third.content();
        var forged = AuditEntry.after(
                2,
                third.previous(),
                new AuditEntry.Content(
                        content.at(),
                        AuditAct.SIGN_IN,
                        content.outcome(),
                        content.actor(),
                        content.actorService(),
                        content.subject(),
                        content.target(),
                        content.session(),
                        content.address(),
                        content.device(),
                        content.details()));
        tamper("UPDATE audit_entry SET act = 'SIGN_IN', hash = '%s' WHERE seq = 3".formatted(forged.hash()));
        assertThat(chain.verify()).isEqualTo(new Broken(4, Fault.UNLINKED));
    }

    @Test
    void a_deleted_entry_is_found() {
        write(5);
        tamper("DELETE FROM audit_entry WHERE seq = 2");
        assertThat(chain.verify()).isEqualTo(new Broken(2, Fault.MISSING));
    }

    @Test
    void swapped_entries_are_found() {
        write(5);
        tamper("UPDATE audit_entry SET seq = 1000 WHERE seq = 2");
        tamper("UPDATE audit_entry SET seq = 2 WHERE seq = 4");
        tamper("UPDATE audit_entry SET seq = 4 WHERE seq = 1000");
        assertThat(chain.verify()).isEqualTo(new Broken(2, Fault.ALTERED));
    }

    @Test
    void a_cut_end_is_found_also_after_further_entries() {
        write(5);
        tamper("DELETE FROM audit_entry WHERE seq > 3");
        assertThat(chain.verify()).isEqualTo(new Broken(4, Fault.MISSING));
        write(2);
        assertThat(chain.verify()).isEqualTo(new Broken(4, Fault.MISSING));
    }

    @Test
    void a_cut_end_with_a_forged_head_stays_visible_and_the_log_goes_on() {
        write(5);
        tamper("DELETE FROM audit_entry WHERE seq > 3");
        tamper("UPDATE audit_head SET seq = 3, hash = (SELECT hash FROM audit_entry WHERE seq = 3)");
        assertThat(chain.verify()).isEqualTo(new Broken(3, Fault.END_FORGED));
        write(2);
        assertThat(chain.verify()).isEqualTo(new Broken(4, Fault.RESTARTED));
        assertThat(value("SELECT max(seq) FROM audit_entry")).isEqualTo("6");
    }

    @Test
    void a_removed_head_and_a_forged_entry_at_the_end_are_found() {
        write(2);
        tamper("DELETE FROM audit_head");
        assertThat(chain.verify()).isEqualTo(new Broken(2, Fault.END_FORGED));
        write(1);
        assertThat(chain.verify()).isEqualTo(new Broken(3, Fault.RESTARTED));
        var forged = database.transaction(db -> {
            var newest = new AuditStore().newest(db).orElseThrow();
            return AuditEntry.after(newest.seq(), newest.hash(), newest.content());
        });
        database.run(db -> new AuditStore().append(db, List.of(forged)));
        write(1);
        assertThat(value("SELECT string_agg(act, ' ' ORDER BY seq) FROM audit_entry WHERE seq > 4"))
                .isEqualTo("API_KEY_CREATED AUDIT_LOG_RESTARTED API_KEY_CREATED");
    }

    @Test
    void the_database_refuses_to_change_and_to_delete_entries() {
        write(1);
        for (var change : new String[] {
            "UPDATE audit_entry SET act = 'SIGN_IN'", "DELETE FROM audit_entry", "TRUNCATE audit_entry"
        })
            assertThatThrownBy(() -> database.run(db -> db.execute(change)))
                    .rootCause()
                    .hasMessageContaining("the audit log stays as it is");
    }

    @Test
    void two_replicas_that_write_and_append_at_once_keep_one_chain() throws Exception {
        var other = new AuditChain(database, KEY, KEPT, clock);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, 8)
                    .mapToObj(number -> threads.submit(() -> {
                        for (int i = 0; i < 50; i++) {
                            log.record(AuditRecord.of(AuditAct.API_KEY_CREATED));
                            (number % 2 == 0 ? chain : other).append();
                        }
                    }))
                    .toList();
            for (var one : running) one.get();
        } catch (ExecutionException thrown) {
            throw new AssertionError(thrown);
        }
        assertThat(chain.verify())
                .isInstanceOfSatisfying(
                        Whole.class, whole -> assertThat(whole.last()).isEqualTo(400));
    }

    @Test
    void old_entries_are_cut_and_the_rest_still_verifies() {
        write(4);
        clock.moveOn(KEPT.minusDays(1));
        write(3);
        chain.cut();
        assertThat(value("SELECT count(*) FROM audit_entry")).isEqualTo("7");
        clock.moveOn(Duration.ofDays(2));
        chain.cut();
        assertThat(value("SELECT min(seq) || ' ' || max(seq) FROM audit_entry")).isEqualTo("5 7");
        assertThat(chain.verify()).isInstanceOfSatisfying(Whole.class, whole -> {
            assertThat(whole.first()).isEqualTo(5);
            assertThat(whole.last()).isEqualTo(7);
        });
        clock.moveOn(KEPT);
        chain.cut();
        assertThat(value("SELECT count(*) FROM audit_entry")).isEqualTo("0");
        write(1);
        assertThat(chain.verify())
                .isInstanceOfSatisfying(
                        Whole.class, whole -> assertThat(whole.first()).isEqualTo(8));
    }

    @Test
    void a_forged_checkpoint_is_found_and_broken_entries_are_not_cut() {
        write(4);
        tamper("INSERT INTO audit_checkpoint SELECT seq, hash, now(), hash FROM audit_entry WHERE seq = 2");
        database.run(db -> db.execute("DELETE FROM audit_entry WHERE seq <= 2"));
        assertThat(chain.verify()).isEqualTo(new Broken(2, Fault.END_FORGED));
        tamper("DELETE FROM audit_checkpoint");
        clock.moveOn(KEPT.plusDays(1));
        chain.cut();
        assertThat(value("SELECT count(*) FROM audit_entry")).isEqualTo("2");
    }

    @Test
    void nothing_is_cut_while_the_end_of_the_log_cannot_be_locked() {
        write(3);
        clock.moveOn(KEPT.plusDays(1));
        tamper("DELETE FROM audit_head");
        chain.cut();
        assertThat(value("SELECT count(*) FROM audit_entry")).isEqualTo("3");
    }

    @Test
    void a_pseudonym_is_the_persons_own_and_cannot_be_given_to_another() {
        var one = account();
        var other = account();
        log.record(AuditRecord.of(AuditAct.SIGN_IN).by(one).about(one));
        log.record(AuditRecord.of(AuditAct.SIGN_IN).by(one).about(other));
        assertThat(chain.verify()).isInstanceOf(Whole.class);
        assertThat(value("SELECT count(DISTINCT subject) || ' ' || count(DISTINCT actor) FROM audit_entry"))
                .isEqualTo("2 1");
        tamper("DELETE FROM audit_person WHERE account_id = '%s'".formatted(other));
        tamper("UPDATE audit_person SET account_id = '%s' WHERE account_id = '%s'".formatted(other, one));
        assertThat(chain.verify()).isEqualTo(new Broken(0, Fault.PERSON_SWAPPED));
    }

    @Test
    void the_entries_of_a_person_are_found_without_reading_the_others() {
        var person = account();
        var other = account();
        log.record(AuditRecord.of(AuditAct.SIGN_IN).by(person).about(person));
        log.record(AuditRecord.of(AuditAct.ROLE_GRANTED).by(other).about(person));
        database.run(db -> {
            for (int i = 0; i < 2_000; i++)
                log.record(db, AuditRecord.of(AuditAct.API_KEY_CREATED).about(other));
        });
        chain.append();
        database.run(db -> db.execute("ANALYZE audit_entry"));
        var store = new AuditStore();
        var pseudonym = database.transaction(db -> store.person(db, person))
                .orElseThrow()
                .pseudonym();
        var everything = new AuditFilter(null, null, null, null, null);
        var reads = TableReads.of(
                database,
                db -> assertThat(store.before(db, everything, pseudonym, Long.MAX_VALUE, 20))
                        .extracting(AuditEntry::seq)
                        .containsExactly(2L, 1L));
        assertThat(reads.whole()).doesNotContain("audit_entry");
        assertThat(reads.byIndex()).isLessThan(10);
    }

    @Test
    void a_person_without_an_account_gets_a_pseudonym_that_nobody_stores() {
        var erased = UUID.randomUUID();
        log.record(AuditRecord.of(AuditAct.ERASURE_COMPLETED).about(erased));
        log.record(AuditRecord.of(AuditAct.ERASURE_COMPLETED).about(erased));
        chain.append();
        assertThat(value("SELECT count(DISTINCT subject) FROM audit_entry")).isEqualTo("2");
        assertThat(value("SELECT count(*) FROM audit_person")).isEqualTo("0");
    }

    @Test
    void a_flood_of_refusals_is_counted_instead_of_written() {
        for (int i = 0; i < 100; i++) log.record(AuditRecord.refused(AuditAct.SIGN_IN));
        log.countRefusals();
        chain.append();
        assertThat(value("SELECT count(*) FROM audit_entry"))
                .as("the minute is not over")
                .isEqualTo(Integer.toString(AuditLog.REFUSALS_OF_NETWORK));
        clock.moveOn(Duration.ofMinutes(2));
        log.countRefusals();
        chain.append();
        assertThat(value("SELECT details FROM audit_entry WHERE act = 'REFUSALS_COUNTED'"))
                .isEqualTo("COUNT=80;NETWORKS=1");
        assertThat(value("SELECT count(*) FROM audit_refusal")).isEqualTo("0");
        assertThat(chain.verify()).isInstanceOf(Whole.class);
    }

    @Test
    void a_rolled_back_change_leaves_no_entry() {
        assertThatThrownBy(() -> database.run(db -> {
                    log.record(db, AuditRecord.of(AuditAct.ROLE_GRANTED));
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");
        chain.append();
        assertThat(value("SELECT count(*) FROM audit_entry")).isEqualTo("0");
    }

    @Test
    void details_hold_no_text_that_somebody_wrote() {
        assertThatThrownBy(() -> AuditRecord.of(AuditAct.ROLE_GRANTED).with(AuditDetail.ROLE, "AUTHOR; by=me"))
                .hasMessageContaining("ROLE of ROLE_GRANTED");
    }

    private void write(int count) {
        for (int i = 0; i < count; i++) log.record(AuditRecord.of(AuditAct.API_KEY_CREATED));
        chain.append();
    }

    private UUID account() {
        var id = UUID.randomUUID();
        database.run(db -> db.execute("""
                INSERT INTO account (id, email, email_key, password_hash, display_name, locale, time_zone,
                    learning_language, created_at)
                VALUES (?, ?, ?, 'x', 'Ana', '', 'UTC', '', now())
                """, id, id + "@example.org", id + "@example.org"));
        return id;
    }

    private String value(String sql) {
        return String.valueOf(database.<String>transaction(
                db -> db.createQuery(sql).mapTo(String.class).one()));
    }

    /// What an attacker with the rights of the database's owner can do.
    private void tamper(String sql) {
        database.run(db -> {
            db.execute("SET LOCAL session_replication_role = replica");
            db.execute(sql);
        });
    }
}
