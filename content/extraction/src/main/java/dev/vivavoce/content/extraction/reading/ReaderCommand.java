package dev.vivavoce.content.extraction.reading;

import static java.util.stream.Collectors.joining;

import dev.vivavoce.content.extraction.child.ReaderMain;
import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The command line of a reading process: a small JVM whose class path has this module and the libraries that read,
/// and nothing else of the service.
final class ReaderCommand {
    /// A resource of each archive on the class path. Looking for a resource loads no class.
    private static final List<String> ARCHIVES = List.of(
            "org/apache/pdfbox/pdmodel/PDDocument.class",
            "org/apache/pdfbox/io/RandomAccessRead.class",
            "org/apache/fontbox/ttf/TTFParser.class",
            "org/apache/commons/logging/LogFactory.class",
            "org/commonmark/parser/Parser.class",
            "org/commonmark/ext/gfm/tables/TablesExtension.class");

    /// What a JVM needs beside its heap, in bytes of address space: its classes, its code, its threads and buffers.
    private static final long BESIDE_HEAP = 2L << 30;

    private static final long MOST_FILE_BYTES = 1 << 20;

    private ReaderCommand() {}

    /// @param arguments of [ReaderMain]
    static List<String> of(ReadingLimits limits, Path folder, List<String> arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + limits.heapMegabytes() + "m",
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
                "-Duser.home=" + folder,
                "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog",
                "-cp",
                classPath(),
                ReaderMain.class.getName()));
        command.addAll(arguments);
        return Confinement.HERE.of(
                command,
                ((long) limits.heapMegabytes() << 20) + BESIDE_HEAP,
                2 * limits.time().toSeconds() + 10,
                MOST_FILE_BYTES);
    }

    private static String classPath() {
        return Stream.concat(Stream.of(ReaderMain.class.getName().replace('.', '/') + ".class"), ARCHIVES.stream())
                .map(ReaderCommand::archive)
                .distinct()
                .collect(joining(File.pathSeparator));
    }

    /// Returns the archive or folder that has a resource.
    private static String archive(String resource) {
        var url = ReaderCommand.class.getClassLoader().getResource(resource);
        if (url == null) throw new IllegalStateException("not on the class path: " + resource);
        var text = url.toString();
        var root = text.substring(0, text.length() - resource.length());
        if (root.startsWith("jar:") && root.endsWith("!/")) root = root.substring(4, root.length() - 2);
        if (!root.startsWith("file:")) throw new IllegalStateException("not in a file: " + resource);
        return Path.of(URI.create(root)).toString();
    }
}
