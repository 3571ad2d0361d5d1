package dev.vivavoce.runtimetest;

import dev.vivavoce.runtime.data.Database;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/// What a piece of work read, as PostgreSQL counts it: tests a plan without a copy of the query.
///
/// @param whole the tables that were read sequentially
/// @param byIndex number of rows fetched through an index
public record TableReads(Set<String> whole, long byIndex) {
    /// Does the work in a transaction and returns what it read.
    public static TableReads of(Database database, Consumer<Handle> work) {
        return database.transaction(db -> {
            var before = rows(db);
            var wholeBefore = whole(db);
            work.accept(db);
            var whole = new TreeSet<String>();
            whole(db).forEach((table, times) -> {
                if (times > wholeBefore.getOrDefault(table, 0L)) whole.add(table);
            });
            return new TableReads(whole, rows(db) - before);
        });
    }

    private static long rows(Handle db) {
        return db.createQuery("SELECT coalesce(sum(idx_tup_fetch), 0) FROM pg_stat_xact_user_tables")
                .mapTo(Long.class)
                .one();
    }

    private static Map<String, Long> whole(Handle db) {
        return db.createQuery("SELECT relname, seq_scan FROM pg_stat_xact_user_tables WHERE seq_scan > 0")
                .reduceRows(new TreeMap<>(), (tables, row) -> {
                    tables.put(row.getColumn("relname", String.class), row.getColumn("seq_scan", Long.class));
                    return tables;
                });
    }
}
