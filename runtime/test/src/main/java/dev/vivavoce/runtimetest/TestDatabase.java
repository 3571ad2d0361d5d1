package dev.vivavoce.runtimetest;

import dev.vivavoce.runtime.data.Database;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A service's database with its tables and without the service, for a test class. It is new each time the class
/// runs, also when a failed test is run again.
///
/// ```java
/// @RegisterExtension
/// static final TestDatabase database = TestDatabase.of("billing", 2);
/// ```
public final class TestDatabase implements BeforeAllCallback, AfterAllCallback {
    private final String service;
    private final int pool;
    private @Nullable Database open;

    private TestDatabase(String service, int pool) {
        this.service = service;
        this.pool = pool;
    }

    public static TestDatabase of(String service, int pool) {
        return new TestDatabase(service, pool);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        open = Database.open(TestPostgres.database(service), service, pool);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        get().close();
    }

    public Database get() {
        return Objects.requireNonNull(open, "not started");
    }
}
