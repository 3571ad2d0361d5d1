package dev.vivavoce.content.document;

import dev.vivavoce.runtimetest.TestServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;

/// The rows of a service under test, as its database has them.
public final class Rows {
    private Rows() {}

    /// How many rows a table has for a document.
    public static int count(TestServer server, String table, String column, String documentId) {
        try (var connection = connect(server);
                var query =
                        connection.prepareStatement("SELECT count(*) FROM " + table + " WHERE " + column + " = ?")) {
            query.setObject(1, UUID.fromString(documentId));
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        } catch (SQLException thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    /// Runs statements in one transaction; each has the document's id as its only parameter.
    public static void change(TestServer server, String documentId, String... statements) {
        try (var connection = connect(server)) {
            connection.setAutoCommit(false);
            for (var sql : statements)
                try (var statement = connection.prepareStatement(sql)) {
                    statement.setObject(1, UUID.fromString(documentId));
                    statement.executeUpdate();
                }
            connection.commit();
        } catch (SQLException thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    private static Connection connect(TestServer server) throws SQLException {
        var settings = server.settings();
        return DriverManager.getConnection(
                settings.get("CONTENT_DATABASE_URL"),
                settings.get("CONTENT_DATABASE_USER"),
                settings.get("CONTENT_DATABASE_PASSWORD"));
    }
}
