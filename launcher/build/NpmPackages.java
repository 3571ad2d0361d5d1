package build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import machine.Command;
import machine.Log;

/// A folder with a `package-lock.json`, whose packages are fetched once for each state of that file.
final class NpmPackages {
    private final Path folder;

    NpmPackages(Path folder) {
        this.folder = folder;
    }

    private Path wanted() {
        return folder.resolve("package-lock.json");
    }

    private Path fetched() {
        return folder.resolve("node_modules/.vivavoce-lock");
    }

    boolean areFetched() throws IOException {
        return Files.exists(wanted()) && Files.exists(fetched()) && Files.mismatch(wanted(), fetched()) == -1;
    }

    boolean fetch(Log log) throws IOException, InterruptedException {
        if (!log.run(Command.in(folder, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"))) return false;
        Files.copy(wanted(), fetched(), StandardCopyOption.REPLACE_EXISTING);
        return true;
    }
}
