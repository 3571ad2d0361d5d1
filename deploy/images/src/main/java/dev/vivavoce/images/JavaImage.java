package dev.vivavoce.images;

import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FileEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cyclonedx.model.Component;

/// Images of the Java processes. They share the layers of the system and of the runtime.
final class JavaImage {
    private static final String RUNTIME = "/opt/java";
    /// As the launcher starts the platform.
    private static final List<String> OPTIONS = List.of(
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.awt.headless=true",
            "-Djava.io.tmpdir=/tmp",
            "-Duser.home=/tmp",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8");

    private static final List<String> HEALTH = List.of(
            "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx16m", "-cp", "/app/check", Health.class.getName());

    /// Bound the processes that read files of strangers; without them those processes run unbounded.
    private static final List<Path> CONFINEMENT =
            List.of(Path.of("/usr/bin/prlimit"), Path.of("/usr/bin/unshare"), Path.of("/usr/bin/true"));

    private final String version;
    private final Path runtime;
    private final NativeFiles natives;
    private final FileEntriesLayer system;
    private final FileEntriesLayer java;
    private final Optional<TextRecognition> recognition;

    /// @param runtime made by [JavaRuntime]
    /// @param work a folder for the files that are made
    JavaImage(String version, Path runtime, Path work) throws IOException, InterruptedException {
        this.version = version;
        this.runtime = runtime;
        natives = new NativeFiles().loadedBy(JavaRuntime.binaries(runtime)).loadedLater();
        for (var program : CONFINEMENT) natives.with(program);
        system = Layers.system(natives, work.resolve("system"));
        java = Layers.layer("runtime", Layers.folder(runtime, RUNTIME));
        recognition = TextRecognition.here();
    }

    /// @param models the folder of the speech models, for the part that has them
    Image of(Part part, Jars jars, Path models, Path work) throws IOException, InterruptedException {
        var layers = new ArrayList<>(List.of(system, java, Layers.layer("libraries", libraries(jars))));
        if (part.readsDocuments()) {
            recognition.ifPresentOrElse(
                    program -> layers.add(program.layer(natives.files())),
                    () -> System.err.println(part.name() + ": the image does not recognise pictures of text, because"
                            + " this machine has no Tesseract with English (package tesseract-ocr)"));
        }
        if (part.hasModels()) layers.add(Layers.layer("models", Layers.folder(models, "/app/models")));
        layers.add(Layers.layer("application", application(part, jars, models, work)));
        return new Image(
                part.name(),
                version,
                part.port(),
                layers,
                List.of(RUNTIME + "/bin/java", "@/app/launch"),
                "/app",
                Map.of("LANG", "C.UTF-8", "PATH", RUNTIME + "/bin:/usr/bin"));
    }

    /// What the image is made of.
    Sbom sbom(Part part, Jars jars, Path models) throws IOException, InterruptedException {
        var sbom = new Sbom(part.name(), version);
        for (var library : jars.libraries()) sbom.library(library);
        for (var module : jars.ours()) sbom.file(Component.Type.LIBRARY, module);
        if (part.hasModels()) for (var model : sorted(models)) sbom.file(Component.Type.MACHINE_LEARNING_MODEL, model);
        sbom.platform("temurin-jdk", Runtime.version().toString(), runtime.resolve("lib/modules"));
        sbom.machine(natives.files().values());
        if (part.readsDocuments() && recognition.isPresent())
            sbom.machine(recognition.get().files(natives.files()));
        return sbom;
    }

    private List<FileEntry> application(Part part, Jars jars, Path models, Path work)
            throws IOException, InterruptedException {
        var entries = new ArrayList<FileEntry>();
        for (var module : jars.ours()) entries.add(Layers.file(module, "/app/modules/" + module.getFileName()));
        var classPath = Stream.concat(
                        jars.ours().stream().map(jar -> "/app/modules/" + jar.getFileName()),
                        jars.libraries().stream().map(Jars::place))
                .collect(Collectors.joining(":"));
        var launch = new ArrayList<>(OPTIONS);
        launch.add("-XX:MaxRAMPercentage=" + part.heapPercent());
        launch.addAll(List.of("-cp", classPath, part.main()));
        entries.add(Layers.text(work, "/app/launch", String.join("\n", launch) + "\n"));
        entries.add(Layers.text(work, "/app/health", String.join("\n", HEALTH) + "\n"));
        entries.add(Layers.text(work, "/app/sbom.json", sbom(part, jars, models).text()));
        entries.add(healthClass(work));
        return entries;
    }

    private static FileEntry healthClass(Path work) throws IOException {
        var name = Health.class.getName().replace('.', '/') + ".class";
        var file = work.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        try (var bytes = Health.class.getResourceAsStream("/" + name)) {
            if (bytes == null) throw new IllegalStateException(name + ": not on the class path");
            Files.write(file, bytes.readAllBytes());
        }
        return Layers.file(file, "/app/check/" + name);
    }

    private static List<FileEntry> libraries(Jars jars) {
        return jars.libraries().stream()
                .map(library -> Layers.file(library, Jars.place(library)))
                .toList();
    }

    private static List<Path> sorted(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
