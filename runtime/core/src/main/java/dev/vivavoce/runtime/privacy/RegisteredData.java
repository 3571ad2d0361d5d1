package dev.vivavoce.runtime.privacy;

import dev.vivavoce.runtime.data.Database;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The export and the erasure of what a service's registry names.
public final class RegisteredData implements PersonalData {
    /// Ends what still runs for a person who is remembered as erased, and deletes their objects.
    public interface Preparation {
        /// @return the number of deleted objects by folder
        /// @throws dev.vivavoce.runtime.failure.Failure UNAVAILABLE / ERASURE_PENDING: call again
        Map<String, Long> prepare(UUID userId);

        /// Both, one after the other.
        default Preparation and(Preparation other) {
            return userId -> {
                var counts = new TreeMap<>(prepare(userId));
                counts.putAll(other.prepare(userId));
                return counts;
            };
        }
    }

    private static final int ROWS_AT_ONCE = 50;

    private final DataRegistry registry;
    private final Database database;
    private final Preparation preparation;
    private final Clock clock;

    public RegisteredData(DataRegistry registry, Database database, Clock clock) {
        this(registry, database, _ -> Map.of(), clock);
    }

    public RegisteredData(DataRegistry registry, Database database, Preparation preparation, Clock clock) {
        this.registry = registry;
        this.database = database;
        this.preparation = preparation;
        this.clock = clock;
    }

    @Override
    public ErasureReport erase(UUID userId) {
        // Committed first, so that nothing new begins while the rest ends.
        database.run(db -> ErasedUsers.remember(db, userId, clock.instant()));
        var objects = preparation.prepare(userId);
        return database.transaction(db -> {
            var counts = new TreeMap<>(objects);
            counts.putAll(rows(db, userId));
            return report(ErasedUsers.add(db, userId, counts));
        });
    }

    /// Erases in the transaction of an event, without preparation: for users of whom nothing runs any more.
    public void erase(Handle db, UUID userId) {
        erase(db, userId, Map.of());
    }

    /// Erases in the transaction of another change, after [#prepare].
    public void erase(Handle db, UUID userId, Map<String, Long> objects) {
        ErasedUsers.remember(db, userId, clock.instant());
        var counts = new TreeMap<>(objects);
        counts.putAll(rows(db, userId));
        ErasedUsers.add(db, userId, counts);
    }

    /// Ends what runs for a person, and deletes their objects. Returns how many, by folder.
    public Map<String, Long> prepare(UUID userId) {
        return preparation.prepare(userId);
    }

    /// Forgets the users that were erased long ago; run it now and then.
    public void forgetErased() {
        database.run(db -> ErasedUsers.forget(db, clock.instant()));
    }

    /// One transaction sees one state, however long the export takes.
    @Override
    public void export(UUID userId, ExportSink sink) throws IOException, InterruptedException {
        var thrown = database.<ExportEnded>transaction(db -> {
            db.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
            try {
                describe(sink);
                for (var table : registry.tables()) if (table.isExported()) export(db, table, userId, sink);
                return new ExportEnded(null, null);
            } catch (IOException failed) {
                return new ExportEnded(failed, null);
            } catch (InterruptedException interrupted) {
                return new ExportEnded(null, interrupted);
            }
        });
        if (thrown.failed() != null) throw thrown.failed();
        if (thrown.interrupted() != null) throw thrown.interrupted();
    }

    /// How the export ended; both are null when it is complete.
    private record ExportEnded(
            @Nullable IOException failed, @Nullable InterruptedException interrupted) {}

    /// Writes what the files are.
    private void describe(ExportSink sink) throws IOException, InterruptedException {
        sink.file("README.txt");
        for (var table : registry.tables())
            if (table.isExported())
                sink.write("%s.json: %s\n".formatted(table.name(), table.what()).getBytes(StandardCharsets.UTF_8));
    }

    private static void export(Handle db, Table table, UUID userId, ExportSink sink)
            throws IOException, InterruptedException {
        sink.file(table.name() + ".json");
        sink.write("[".getBytes(StandardCharsets.UTF_8));
        try (Stream<String> rows = db
                .createQuery(select(table))
                .bind("userId", userId)
                .setFetchSize(ROWS_AT_ONCE)
                .map((row, _) -> {
                    var json = new StringBuilder(row.getString("shown"));
                    json.setLength(json.length() - 1); // the closing brace
                    for (var column : table.decoded().entrySet()) {
                        var stored = row.getBytes(column.getKey());
                        json.append(json.length() > 1 ? ",\"" : "\"")
                                .append(column.getKey())
                                .append("\":")
                                .append(
                                        stored == null
                                                ? "null"
                                                : column.getValue().apply(stored));
                    }
                    return json.append('}').toString();
                })
                .stream()) {
            var separator = "\n";
            for (var row : (Iterable<String>) rows::iterator) {
                sink.write((separator + row).getBytes(StandardCharsets.UTF_8));
                separator = ",\n";
            }
        }
        sink.write("\n]\n".getBytes(StandardCharsets.UTF_8));
    }

    private static String select(Table table) {
        var columns = new ArrayList<String>();
        columns.add("(SELECT row_to_json(shown) FROM (SELECT %s) AS shown)::text AS shown"
                .formatted(table.exported().stream().map(name -> "t." + name).collect(Collectors.joining(", "))));
        table.decoded().keySet().forEach(name -> columns.add("t." + name));
        return "SELECT %s FROM %s t WHERE %s".formatted(String.join(", ", columns), table.name(), condition(table));
    }

    private static String condition(Table table) {
        return switch (table.erasure()) {
            case Erasure.Deleted deleted -> deleted.condition();
            case Erasure.Cleared cleared -> cleared.exported();
            case Erasure.Kept kept -> kept.condition();
            case Erasure.NotPersonal _ ->
                throw new IllegalStateException(table.name() + " is exported and has no condition");
        };
    }

    private Map<String, Long> rows(Handle db, UUID userId) {
        var counts = new TreeMap<String, Long>();
        for (var table : registry.tables()) {
            var statement = switch (table.erasure()) {
                case Erasure.Deleted deleted -> "DELETE FROM %s WHERE %s".formatted(table.name(), deleted.condition());
                case Erasure.Cleared cleared ->
                    "UPDATE %s SET %s WHERE %s"
                            .formatted(
                                    table.name(),
                                    cleared.columns().stream()
                                            .map(name -> name + " = NULL")
                                            .collect(Collectors.joining(", ")),
                                    cleared.condition());
                case Erasure.Kept _, Erasure.NotPersonal _ -> "";
            };
            if (!statement.isEmpty())
                counts.put(table.name(), (long)
                        db.createUpdate(statement).bind("userId", userId).execute());
        }
        return counts;
    }

    private ErasureReport report(Map<String, Long> counts) {
        var erased = new ArrayList<ErasureReport.Erased>();
        var kept = new ArrayList<ErasureReport.Kept>();
        for (var table : registry.tables())
            switch (table.erasure()) {
                case Erasure.Deleted deleted -> erased.add(erased(table.name(), deleted.category(), counts));
                case Erasure.Cleared cleared -> erased.add(erased(table.name(), cleared.category(), counts));
                case Erasure.Kept remains ->
                    kept.add(new ErasureReport.Kept(table.name(), remains.reason(), remains.atMost()));
                case Erasure.NotPersonal _ -> {}
            }
        for (var folder : registry.folders())
            erased.add(erased(folder.folder().name() + "/", folder.category(), counts));
        return new ErasureReport(List.copyOf(erased), List.copyOf(kept));
    }

    private static ErasureReport.Erased erased(String place, Category category, Map<String, Long> counts) {
        return new ErasureReport.Erased(place, category, counts.getOrDefault(place, 0L));
    }
}
