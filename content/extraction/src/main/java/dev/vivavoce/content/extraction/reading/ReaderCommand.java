package dev.vivavoce.content.extraction.reading;

import dev.vivavoce.content.extraction.child.ReaderMain;
import dev.vivavoce.runtime.confinement.ChildJvm;
import java.nio.file.Path;
import java.util.List;

/// The command line of a reading process: a small JVM whose class path has this module and the libraries that read,
/// and nothing else of the service.
final class ReaderCommand {
    /// A resource of each archive on the class path.
    private static final List<String> ARCHIVES = List.of(
            "org/apache/pdfbox/pdmodel/PDDocument.class",
            "org/apache/pdfbox/io/RandomAccessRead.class",
            "org/apache/fontbox/ttf/TTFParser.class",
            "org/apache/commons/logging/LogFactory.class",
            "org/commonmark/parser/Parser.class",
            "org/commonmark/ext/gfm/tables/TablesExtension.class");

    private static final List<String> OPTIONS =
            List.of("-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog");

    private static final long MOST_FILE_BYTES = 1 << 20;

    private ReaderCommand() {}

    /// @param arguments of [ReaderMain]
    static List<String> of(ReadingLimits limits, Path folder, List<String> arguments) {
        return new ChildJvm(ReaderMain.class, ARCHIVES, OPTIONS, limits.heapMegabytes())
                .command(folder, 2 * limits.time().toSeconds() + 10, MOST_FILE_BYTES, arguments);
    }
}
