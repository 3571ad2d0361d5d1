package dev.vivavoce.content.extraction.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vivavoce.runtime.confinement.Confinement;
import dev.vivavoce.runtime.confinement.PrivateFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Recognises text with the program `tesseract`, in a process of its own for each page.
public final class Tesseract implements PageRecognizer {
    /// For a page.
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final long MOST_MEMORY = 1_500_000_000;
    private static final int MOST_TEXT = 1 << 20;

    private final Path program;
    private final String languages;

    /// @param languages the names of Tesseract's languages, joined by a plus sign: `eng`, `deu+eng`
    Tesseract(Path program, String languages) {
        this.program = program;
        this.languages = languages;
    }

    /// Returns Tesseract when it is installed in `/usr/bin`, else [PageRecognizer#NONE].
    ///
    /// @param languages the names of Tesseract's languages, joined by a plus sign: `eng`, `deu+eng`
    public static PageRecognizer installed(String languages) {
        return Confinement.find("tesseract")
                .<PageRecognizer>map(program -> new Tesseract(program, languages))
                .orElse(NONE);
    }

    @Override
    public boolean available() {
        return true;
    }

    @Override
    public String read(PageImage image, Duration atMost) throws InterruptedException {
        var limit = atMost.compareTo(LIMIT) < 0 ? atMost : LIMIT;
        try (var folder = PrivateFolder.in(Path.of(System.getProperty("java.io.tmpdir")), "document")) {
            var picture = folder.path().resolve("page.png");
            var text = folder.path().resolve("text");
            Files.write(picture, image.png());
            return read(folder.path(), picture, text, limit);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String read(Path folder, Path picture, Path text, Duration limit) throws IOException, InterruptedException {
        var command = List.of(program.toString(), picture.toString(), "stdout", "-l", languages);
        var builder = new ProcessBuilder(Confinement.HERE.of(command, MOST_MEMORY, LIMIT.toSeconds(), MOST_TEXT))
                .directory(folder.toFile())
                .redirectOutput(text.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        // More threads make one page faster and the rest of the machine slower.
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        var process = builder.start();
        try {
            process.getOutputStream().close();
            boolean isDone = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS) && process.exitValue() == 0;
            if (!isDone) return "";
            try (var in = Files.newInputStream(text)) {
                return new String(in.readNBytes(MOST_TEXT), UTF_8);
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
