package dev.vivavoce.runtime.confinement;

import static java.util.stream.Collectors.joining;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A small JVM for one piece of work, whose class path has the archive of its main class and the libraries that it
/// needs, and nothing else of the service. Running out of memory ends it with [#OUT_OF_MEMORY]. Its own messages go to
/// the standard error.
///
/// @param main the class with the `main` method. Starting the process is all that may be done with it
/// @param libraries a resource of each further archive on the class path. Looking for a resource loads no class
/// @param options further options of the JVM
/// @param heapMegabytes the largest heap
public record ChildJvm(Class<?> main, List<String> libraries, List<String> options, int heapMegabytes) {
    /// What `ExitOnOutOfMemoryError` ends a JVM with.
    public static final int OUT_OF_MEMORY = 3;

    /// What a JVM needs beside its heap, in bytes of address space: its classes, its code, its threads and buffers.
    private static final long BESIDE_HEAP = 2L << 30;

    public ChildJvm {
        libraries = List.copyOf(libraries);
        options = List.copyOf(options);
    }

    /// Returns the command line, confined as far as this machine can.
    ///
    /// @param folder for its temporary files
    /// @param seconds of processor time
    /// @param fileBytes the largest file that it can write
    /// @param arguments of `main`
    public List<String> command(Path folder, long seconds, long fileBytes, List<String> arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heapMegabytes + "m",
                "-Xss1m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:MaxMetaspaceSize=96m",
                "-XX:CompressedClassSpaceSize=64m",
                "-XX:MaxDirectMemorySize=16m",
                "-XX:-UsePerfData",
                "-XX:+DisableAttachMechanism",
                "-XX:+DisplayVMOutputToStderr",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=/dev/null",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder,
                "-Duser.home=" + folder));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(), main.getName()));
        command.addAll(arguments);
        return Confinement.HERE.of(command, ((long) heapMegabytes << 20) + BESIDE_HEAP, seconds, fileBytes);
    }

    private String classPath() {
        return Stream.concat(Stream.of(main.getName().replace('.', '/') + ".class"), libraries.stream())
                .map(ChildJvm::archive)
                .distinct()
                .collect(joining(File.pathSeparator));
    }

    /// Returns the archive or folder that has a resource.
    private static String archive(String resource) {
        var url = ChildJvm.class.getClassLoader().getResource(resource);
        if (url == null) throw new IllegalStateException("not on the class path: " + resource);
        var text = url.toString();
        var root = text.substring(0, text.length() - resource.length());
        if (root.startsWith("jar:") && root.endsWith("!/")) root = root.substring(4, root.length() - 2);
        if (!root.startsWith("file:")) throw new IllegalStateException("not in a file: " + resource);
        return Path.of(URI.create(root)).toString();
    }
}
