package dev.vivavoce.speech;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/// What a test does to the service's database behind its back, as another replica or a crash would.
final class Sql {
    private Sql() {}

    static int execute(Map<String, String> settings, String sql) {
        try (var connection = DriverManager.getConnection(
                        settings.get("SPEECH_DATABASE_URL"),
                        settings.get("SPEECH_DATABASE_USER"),
                        settings.get("SPEECH_DATABASE_PASSWORD"));
                var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        } catch (SQLException thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    static String text(Map<String, String> settings, String sql) {
        try (var connection = DriverManager.getConnection(
                        settings.get("SPEECH_DATABASE_URL"),
                        settings.get("SPEECH_DATABASE_USER"),
                        settings.get("SPEECH_DATABASE_PASSWORD"));
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var text = new StringBuilder();
            while (rows.next()) text.append(rows.getString(1)).append('\n');
            return text.toString().strip();
        } catch (SQLException thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    /// How PostgreSQL would run a query over a table large enough for its indexes to pay.
    static String plan(Map<String, String> settings, String sql) {
        try (var connection = DriverManager.getConnection(
                        settings.get("SPEECH_DATABASE_URL"),
                        settings.get("SPEECH_DATABASE_USER"),
                        settings.get("SPEECH_DATABASE_PASSWORD"));
                var statement = connection.createStatement()) {
            statement.execute("SET enable_seqscan = off");
            statement.execute("SET enable_bitmapscan = off");
            statement.execute("SET enable_sort = off");
            try (var rows = statement.executeQuery("EXPLAIN " + sql)) {
                var text = new StringBuilder();
                while (rows.next()) text.append(rows.getString(1)).append('\n');
                return text.toString();
            }
        } catch (SQLException thrown) {
            throw new IllegalStateException(thrown);
        }
    }
}
