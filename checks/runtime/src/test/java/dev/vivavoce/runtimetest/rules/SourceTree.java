package dev.vivavoce.runtimetest.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The sources of all modules: this one does not have the classes of the services.
final class SourceTree {
    /// `speech/engines`, `bff-graphql`.
    private static final int DEEPEST_MODULE = 2;

    private static final String SOURCES = "src/main/java";

    private SourceTree() {}

    /// Returns those that are neither a class nor a package of a module.
    static List<String> missing(Collection<String> names) {
        var modules = modules();
        return names.stream()
                .filter(name -> modules.stream().noneMatch(module -> has(module.resolve(SOURCES), name)))
                .toList();
    }

    private static boolean has(Path sources, String name) {
        var path = name.replace('.', '/');
        return Files.isDirectory(sources.resolve(path)) || Files.exists(sources.resolve(path + ".java"));
    }

    private static List<Path> modules() {
        try (var folders =
                Files.find(checkout(), DEEPEST_MODULE, (folder, _) -> Files.isDirectory(folder.resolve(SOURCES)))) {
            return folders.toList();
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    private static Path checkout() {
        for (@Nullable Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent())
            if (Files.exists(folder.resolve("vivavoce"))) return folder;
        throw new IllegalStateException("no checkout around the test");
    }
}
