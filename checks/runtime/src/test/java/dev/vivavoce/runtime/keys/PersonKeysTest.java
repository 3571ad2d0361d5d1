package dev.vivavoce.runtime.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtimetest.TestPostgres;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Keys of people, and the rotation of the deployment's.
class PersonKeysTest {
    private static final Database database = Database.open(TestPostgres.database(), "test_events", 2);
    private static final byte[] PLACE = "here".getBytes(StandardCharsets.UTF_8);
    private static final byte[] TEXT = "what was said".getBytes(StandardCharsets.UTF_8);

    @BeforeAll
    static void createTable() {
        database.run(
                db -> db.execute(
                        "CREATE TABLE person_key (user_id uuid PRIMARY KEY, wrapping_key text, wrapped bytea, created_at timestamptz)"));
    }

    @Test
    void after_a_rotation_the_older_key_can_go() throws DataKey.Unreadable {
        var before = keys("first");
        var people =
                java.util.stream.Stream.generate(UUID::randomUUID).limit(250).toList();
        database.run(db -> people.forEach(user -> before.provide(db, user)));
        var sealed = before.find(people.getFirst()).orElseThrow().seal(TEXT, PLACE);

        var during = keys("second", "first");
        assertThat(during.find(people.getFirst()).orElseThrow().open(sealed, PLACE))
                .isEqualTo(TEXT);
        assertThat(keys("second").find(people.getFirst())).as("not yet").isEmpty();
        during.rewrap();
        during.rewrap();

        var after = keys("second");
        for (var user : people) assertThat(after.find(user)).isPresent();
        assertThat(after.find(people.getFirst()).orElseThrow().open(sealed, PLACE))
                .isEqualTo(TEXT);
        assertThat(before.find(people.getFirst())).isEmpty();
    }

    @Test
    void a_person_has_one_key_and_each_person_another() {
        var keys = keys("first");
        var user = UUID.randomUUID();
        var other = UUID.randomUUID();
        assertThat(keys.find(user)).isEmpty();
        database.run(db -> {
            keys.provide(db, user);
            keys.provide(db, other);
        });
        var first = keys.find(user).orElseThrow().bytes();
        database.run(db -> keys.provide(db, user));
        assertThat(keys.find(user).orElseThrow().bytes()).isEqualTo(first);
        assertThat(keys.find(other).orElseThrow().bytes()).isNotEqualTo(first);
    }

    @Test
    void a_key_in_the_row_of_another_person_opens_nothing() {
        var deployment = deployment("first");
        var wrapped = deployment.wrap(UUID.randomUUID(), DataKey.random());
        assertThat(deployment.unwrap(UUID.randomUUID(), wrapped)).isEmpty();
    }

    @Test
    void what_was_changed_cut_or_moved_cannot_be_opened() {
        var key = DataKey.random();
        var sealed = key.seal(TEXT, PLACE);
        assertThat(sealed).hasSize(TEXT.length + DataKey.OVERHEAD_BYTES);
        for (int at = 0; at < sealed.length; at++) {
            var changed = sealed.clone();
            changed[at] ^= 1;
            assertThatThrownBy(() -> key.open(changed, PLACE)).isInstanceOf(DataKey.Unreadable.class);
        }
        for (int length = 0; length < sealed.length; length++) {
            var cut = java.util.Arrays.copyOf(sealed, length);
            assertThatThrownBy(() -> key.open(cut, PLACE)).isInstanceOf(DataKey.Unreadable.class);
        }
        assertThatThrownBy(() -> key.open(sealed, TEXT)).isInstanceOf(DataKey.Unreadable.class);
        assertThatThrownBy(() -> DataKey.random().open(sealed, PLACE)).isInstanceOf(DataKey.Unreadable.class);
        assertThat(key.seal(TEXT, PLACE)).as("another nonce").isNotEqualTo(sealed);
    }

    @Test
    void two_keys_of_one_name_and_keys_of_another_length_are_refused() {
        assertThatThrownBy(() -> deployment("first", "first")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> deployment()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DeploymentKeys.Key("short", new Secret("AAAA")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(deployment("first").toString()).doesNotContain(value("first"));
    }

    private static PersonKeys keys(String... names) {
        return new PersonKeys(database, "person_key", deployment(names), Clock.systemUTC());
    }

    private static DeploymentKeys deployment(String... names) {
        return new DeploymentKeys(List.of(names).stream()
                .map(name -> new DeploymentKeys.Key(name, new Secret(value(name))))
                .toList());
    }

    private static String value(String name) {
        var bytes = new byte[DataKey.BYTES];
        System.arraycopy(name.getBytes(StandardCharsets.UTF_8), 0, bytes, 0, name.length());
        return Base64.getEncoder().encodeToString(bytes);
    }
}
