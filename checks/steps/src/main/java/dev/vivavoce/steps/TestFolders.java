package dev.vivavoce.steps;

import dev.vivavoce.cli.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/// The folders of a platform that is checked.
public final class TestFolders {
    private TestFolders() {}

    /// Where the launcher stores the models, unless `VIVAVOCE_MODELS` names another folder.
    public static Path models() {
        var named = System.getenv("VIVAVOCE_MODELS");
        return (named != null ? Path.of(named) : Path.of("..", "..", ".vivavoce", "models")).toAbsolutePath();
    }

    public static void delete(Path folder) {
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
