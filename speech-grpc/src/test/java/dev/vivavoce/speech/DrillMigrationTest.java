package dev.vivavoce.speech;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;
import dev.vivavoce.runtimetest.TestDatabase;
import dev.vivavoce.speech.v1.Drill;
import dev.vivavoce.speech.v1.DrilledWord;
import dev.vivavoce.speech.v1.Purpose;
import dev.vivavoce.speech.v1.ReadAloud;
import dev.vivavoce.speech.v1.Task;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A drill that waits for its session as a text beside the word of an attempt is stored as a drill.
class DrillMigrationTest {
    private static final String MIGRATION = "/db/migration/speech/V026__drill_task.sql";

    @RegisterExtension
    static final TestDatabase database = TestDatabase.of("speech", 2);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 127, 128, 16_383})
    void a_drill_of_the_form_of_before_becomes_a_drill_and_nothing_else_changes(int index)
            throws IOException, InvalidProtocolBufferException {
        var reading = ReadAloud.newBuilder().setLanguage("en-GB").setText("l’été ".repeat(30));
        var attempt = Task.newBuilder()
                .setPurpose(Purpose.PURPOSE_ATTEMPT)
                .setReadAloud(reading)
                .build();
        var readingId = UUID.randomUUID();
        var drillId = UUID.randomUUID();
        var word = DrilledWord.newBuilder()
                .setAttemptId(UUID.randomUUID().toString())
                .setWordIndex(index)
                .build();
        database.get().run(db -> {
            insert(db, readingId, attempt.toByteArray());
            insert(db, drillId, old(reading, word));
        });
        var drill = Task.newBuilder()
                .setPurpose(Purpose.PURPOSE_DRILL)
                .setDrill(Drill.newBuilder()
                        .setLanguage("en-GB")
                        .setText(reading.getText())
                        .setWord(word))
                .build();
        for (int i = 0; i < 2; i++) {
            migrate();
            assertThat(task(drillId)).as("after %d migrations", i + 1).isEqualTo(drill);
            assertThat(task(readingId)).isEqualTo(attempt);
        }
    }

    private static byte[] old(ReadAloud.Builder reading, DrilledWord word) {
        var drilledWord = UnknownFieldSet.Field.newBuilder()
                .addLengthDelimited(word.toByteString())
                .build();
        return Task.newBuilder()
                .setPurpose(Purpose.PURPOSE_DRILL)
                .setReadAloud(reading)
                .setUnknownFields(
                        UnknownFieldSet.newBuilder().addField(4, drilledWord).build())
                .build()
                .toByteArray();
    }

    private static void insert(Handle db, UUID id, byte[] task) {
        db.createUpdate("""
                        INSERT INTO submission (id, user_id, idempotency_key, announced, task, keeping, recorded_at,
                                                size_bytes, state, created_at, changed_at)
                        VALUES (:id, :id, :id, decode(repeat('00', 32), 'hex'), :task, 'KEEP', now(), 1, 'QUEUED', now(), now())
                        """).bind("id", id).bind("task", task).execute();
    }

    private static void migrate() throws IOException {
        String sql;
        try (var in = requireNonNull(DrillMigrationTest.class.getResourceAsStream(MIGRATION))) {
            sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        database.get().run(db -> {
            try (var statement = db.getConnection().createStatement()) {
                statement.execute(sql);
            } catch (SQLException thrown) {
                throw new IllegalStateException(thrown);
            }
        });
    }

    private static Task task(UUID id) throws InvalidProtocolBufferException {
        byte[] stored = database.get()
                .transaction(db -> db.createQuery("SELECT task FROM submission WHERE id = :id")
                        .bind("id", id)
                        .mapTo(byte[].class)
                        .one());
        return Task.parseFrom(stored);
    }
}
