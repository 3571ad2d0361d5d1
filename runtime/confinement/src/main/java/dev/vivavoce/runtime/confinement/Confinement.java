package dev.vivavoce.runtime.confinement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// What the operating system can take from a process before it begins: `prlimit` bounds its address space, processor
/// time, files and core dumps, `unshare` takes the network from it. Both replace themselves by the command, so its
/// process is the one that was started. Where they are missing, or not permitted, the limits of the JVM and of its
/// parent remain.
public final class Confinement {
    private static final List<Path> FOLDERS = List.of(Path.of("/usr/bin"), Path.of("/bin"));
    private static final String NOTHING = "true";

    /// What this machine can do. It is tried once.
    public static final Confinement HERE = new Confinement();

    private final Optional<Path> prlimit =
            find("prlimit").filter(program -> works(List.of(program.toString(), "--core=0", NOTHING)));
    private final List<String> unshare = find("unshare")
            .map(Path::toString)
            .flatMap(program -> List.of(List.of(program, "-n"), List.of(program, "-r", "-n")).stream()
                    .filter(Confinement::runsNothing)
                    .findFirst())
            .orElse(List.of());

    private Confinement() {}

    /// Returns the command, so that its process can do no more than this.
    ///
    /// @param memory bytes of address space
    /// @param seconds of processor time
    /// @param fileBytes the largest file that it can write
    public List<String> of(List<String> command, long memory, long seconds, long fileBytes) {
        var confined = new ArrayList<String>();
        prlimit.ifPresent(program -> confined.addAll(List.of(
                program.toString(),
                "--as=" + memory,
                "--cpu=" + seconds,
                "--fsize=" + fileBytes,
                "--nofile=128",
                "--core=0")));
        confined.addAll(unshare);
        confined.addAll(command);
        return confined;
    }

    /// Returns whether processes have no network.
    public boolean hasNoNetwork() {
        return !unshare.isEmpty();
    }

    /// Returns whether processes have limits of the operating system.
    public boolean hasLimits() {
        return prlimit.isPresent();
    }

    /// Finds a program in the system's folders.
    public static Optional<Path> find(String name) {
        return FOLDERS.stream()
                .map(folder -> folder.resolve(name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static boolean runsNothing(List<String> prefix) {
        var command = new ArrayList<>(prefix);
        command.add(NOTHING);
        return works(command);
    }

    private static boolean works(List<String> command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor(10, TimeUnit.SECONDS)) return process.exitValue() == 0;
            process.destroyForcibly();
            return false;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
