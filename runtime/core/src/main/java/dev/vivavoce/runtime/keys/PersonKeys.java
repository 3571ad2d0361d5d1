package dev.vivavoce.runtime.keys;

import dev.vivavoce.runtime.data.Database;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The keys of people. Deleting the key of a person makes everything unreadable that it encrypts, in the store
/// of objects and in its backups.
public final class PersonKeys {
    private static final Logger log = LoggerFactory.getLogger(PersonKeys.class);
    private static final int KEYS_AT_ONCE = 100;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Database database;
    private final PersonKeyStore store;
    private final DeploymentKeys deployment;
    private final Clock clock;

    /// @param table of the service's database: `user_id`, `wrapping_key` (text), `wrapped` (bytea), `created_at`
    public PersonKeys(Database database, String table, DeploymentKeys deployment, Clock clock) {
        this.database = database;
        this.store = new PersonKeyStore(table);
        this.deployment = deployment;
        this.clock = clock;
    }

    /// Makes a key for a person who has none.
    public void provide(Handle db, UUID userId) {
        if (store.find(db, userId).isEmpty())
            store.insert(db, userId, deployment.wrap(userId, DataKey.random()), clock.instant());
    }

    /// Empty when the person has none, or the deployment cannot decrypt it.
    public Optional<DataKey> find(UUID userId) {
        var wrapped = database.transaction(db -> store.find(db, userId));
        var key = wrapped.flatMap(one -> deployment.unwrap(userId, one));
        if (wrapped.isPresent() && key.isEmpty())
            log.error(
                    "no key of the deployment decrypts a person's key, which names {}",
                    wrapped.get().name());
        return key;
    }

    /// Encrypts with the newest key of the deployment what an older one encrypts. After that the older one can
    /// go.
    public void rewrap() {
        int done = 0;
        int unreadable = 0;
        var last = BEFORE_ALL;
        while (true) {
            var after = last;
            var batch = database.transaction(db -> {
                var some = store.wrappedByOthers(db, deployment.newest(), after, KEYS_AT_ONCE);
                for (var one : some)
                    deployment
                            .unwrap(one.userId(), one.wrapped())
                            .ifPresent(key -> store.update(db, one.userId(), deployment.wrap(one.userId(), key)));
                return some;
            });
            if (batch.isEmpty()) break;
            for (var one : batch) {
                if (deployment.unwrap(one.userId(), one.wrapped()).isPresent()) done++;
                else unreadable++;
            }
            last = batch.getLast().userId();
        }
        if (done > 0) log.info("{} keys of people are encrypted by {} now", done, deployment.newest());
        if (unreadable > 0)
            log.error("{} keys of people cannot be decrypted: a key of the deployment is missing", unreadable);
    }
}
