package dev.vivavoce.runtime.privacy;

import java.util.ArrayList;
import java.util.List;

/// Everything that a service stores: its tables with every column, its folders of objects, and its events. The export,
/// the erasure and the table in the service's RATIONALE follow from it, and a test compares it with the real schema.
///
/// @param tables in the order of erasure: a table before those that it refers to
public record DataRegistry(String service, List<Table> tables, List<Folder> folders, List<Published> events) {
    /// An event that the service publishes.
    ///
    /// @param type such as `speaking.finished`
    /// @param what what it holds, one line
    public record Published(String type, String what) {}

    public static DataRegistry of(String service) {
        return new DataRegistry(service, List.of(), List.of(), List.of());
    }

    public DataRegistry table(Table table) {
        return new DataRegistry(service, with(tables, table), folders, events);
    }

    public DataRegistry folder(Folder folder) {
        return new DataRegistry(service, tables, with(folders, folder), events);
    }

    public DataRegistry event(String type, String what) {
        return new DataRegistry(service, tables, folders, with(events, new Published(type, what)));
    }

    /// The registry as Markdown, for the service's RATIONALE.
    public String markdown() {
        var text = new StringBuilder("| Table, folder or event | What | Who may read | How long | How erased |\n");
        text.append("|---|---|---|---|---|\n");
        for (var table : tables)
            row(
                    text,
                    table.name(),
                    table.what(),
                    table.readers(),
                    table.keptFor(),
                    table.erasure().inWords());
        for (var folder : folders)
            row(
                    text,
                    folder.folder().name() + "/",
                    folder.what(),
                    folder.readers(),
                    folder.keptFor(),
                    "deleted with the person");
        for (var event : events)
            row(text, event.type(), event.what(), "services that follow", "as its row of `outbox`", "with its row");
        return text.toString();
    }

    private static void row(StringBuilder text, String name, String... cells) {
        text.append("| `")
                .append(name)
                .append("` | ")
                .append(String.join(" | ", cells))
                .append(" |\n");
    }

    private static <T> List<T> with(List<T> some, T more) {
        var all = new ArrayList<>(some);
        all.add(more);
        return List.copyOf(all);
    }
}
