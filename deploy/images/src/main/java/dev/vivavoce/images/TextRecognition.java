package dev.vivavoce.images;

import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FileEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Tesseract of this machine, with which `content` reads pictures of text.
///
/// @param natives the program and what it loads, by place in the image
/// @param languages the files of its languages, at the same place in the image as here
record TextRecognition(SortedMap<String, Path> natives, List<Path> languages) {
    private static final Path PROGRAM = Path.of("/usr/bin/tesseract");
    /// Those that `content` asks for.
    private static final List<String> WANTED = List.of("eng");

    private static final Pattern FOLDER = Pattern.compile("(?m)^List of available languages in \"([^\"]+)\"");

    /// Returns it, or nothing when this machine lacks the program or a language.
    static Optional<TextRecognition> here() throws InterruptedException {
        if (!Files.isExecutable(PROGRAM)) return Optional.empty();
        var languages = languages(Programs.run(List.of(PROGRAM.toString(), "--list-langs")));
        return languages.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new TextRecognition(new NativeFiles().with(PROGRAM).files(), languages));
    }

    /// Returns the files of all languages that are wanted, or none when one is missing.
    ///
    /// @param listing what `tesseract --list-langs` wrote: the folder that is compiled into it, and the languages
    static List<Path> languages(String listing) {
        var folder = FOLDER.matcher(listing);
        if (!folder.find()) return List.of();
        var files = WANTED.stream()
                .map(language -> Path.of(folder.group(1), language + ".traineddata"))
                .toList();
        return files.stream().allMatch(Files::isRegularFile) ? files : List.of();
    }

    /// Everything of it that the image does not have yet.
    ///
    /// @param system the native files that all images have
    FileEntriesLayer layer(Map<String, Path> system) {
        var entries = new ArrayList<FileEntry>();
        own(system).forEach((place, file) -> entries.add(Layers.program(file, place)));
        for (var language : languages) entries.add(Layers.file(language, language.toString()));
        return Layers.layer("recognition", entries);
    }

    /// For the SBOM: of which packages it is.
    Collection<Path> files(Map<String, Path> system) {
        var files = new ArrayList<>(own(system).values());
        files.addAll(languages);
        return files;
    }

    private SortedMap<String, Path> own(Map<String, Path> system) {
        var own = new TreeMap<>(natives);
        own.keySet().removeAll(system.keySet());
        return own;
    }
}
