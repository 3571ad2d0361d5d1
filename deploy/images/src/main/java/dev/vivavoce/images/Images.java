package dev.vivavoce.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Builds the images: `./vivavoce images [PART …] [--twice] [--push REPOSITORY]`.
public final class Images {
    private static final String USAGE = "usage: ./vivavoce images [PART …] [--twice] [--push REPOSITORY]";
    private static final double MIB = 1 << 20;

    private final Path root;
    private final String version;
    private final Path folder;

    private Images(Path root, String version) {
        this.root = root;
        this.version = version;
        this.folder = root.resolve(".vivavoce/images");
    }

    /// The first two arguments are the checkout and its version; the launcher gives them.
    public static void main(String[] arguments) throws Exception {
        try {
            var wanted = Wanted.of(List.of(arguments).subList(2, arguments.length));
            new Images(Path.of(arguments[0]), arguments[1]).build(wanted);
        } catch (CannotBuild fault) {
            System.err.println("vivavoce: " + fault.getMessage());
            System.exit(1);
        }
    }

    /// What is asked for.
    ///
    /// @param twice builds each image again from nothing and compares
    /// @param repository where the images are sent to; empty: nowhere
    record Wanted(List<Part> parts, boolean twice, String repository) {
        static Wanted of(List<String> words) {
            var parts = new ArrayList<Part>();
            boolean twice = false;
            var repository = "";
            for (var word = words.iterator(); word.hasNext(); ) {
                switch (word.next()) {
                    case "--twice" -> twice = true;
                    case "--push" -> {
                        if (!word.hasNext()) throw new CannotBuild(USAGE);
                        repository = word.next();
                    }
                    case String name ->
                        parts.add(Part.ALL.stream()
                                .filter(part -> part.name().equals(name))
                                .findFirst()
                                .orElseThrow(() -> new CannotBuild(name + ": no such part\n" + USAGE)));
                }
            }
            return new Wanted(parts.isEmpty() ? Part.ALL : List.copyOf(parts), twice, repository);
        }
    }

    private void build(Wanted wanted) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        System.out.printf("%-11s %9s %8s %7s  %s%n", "image", "MiB", "layers", "in SBOM", "digest");
        var cache = folder.resolve("cache");
        var planned = plan(wanted, folder.resolve("work"));
        for (var image : planned) {
            var file = folder.resolve(image.name() + ".tar");
            var digest = image.write(file, cache);
            var sbom = Files.readString(folder.resolve(image.name() + ".sbom.json"));
            System.out.printf(
                    Locale.ROOT,
                    "%-11s %9.1f %8d %7d  %s%n",
                    image.name(),
                    Files.size(file) / MIB,
                    image.layers().size(),
                    sbom.split("\"bom-ref\"", -1).length - 1,
                    digest);
            Files.writeString(folder.resolve(image.name() + ".digest"), digest + "\n");
            if (!wanted.repository().isEmpty()) {
                image.push(
                        wanted.repository(),
                        System.getenv().getOrDefault("VIVAVOCE_REGISTRY_USER", ""),
                        System.getenv().getOrDefault("VIVAVOCE_REGISTRY_PASSWORD", ""),
                        cache);
                System.out.println("            sent to " + wanted.repository());
            }
        }
        if (wanted.twice()) compare(wanted, planned);
    }

    /// Builds everything a second time, the runtime included, from no cache, and compares the digests.
    private void compare(Wanted wanted, List<Image> first) throws IOException, InterruptedException {
        var again = Files.createTempDirectory(folder, "again-");
        try {
            var second = plan(wanted, again.resolve("work"));
            for (int i = 0; i < first.size(); i++) {
                var file = again.resolve("image.tar");
                var digest = second.get(i).write(file, again.resolve("cache"));
                var name = first.get(i).name();
                var earlier = Files.readString(folder.resolve(name + ".digest")).strip();
                if (!digest.equals(earlier))
                    throw new CannotBuild(name + ": " + digest + " when built again (expected: " + earlier + ")");
                System.out.println(name + ": the same digest when built again");
            }
        } finally {
            delete(again);
        }
    }

    private List<Image> plan(Wanted wanted, Path work) throws IOException, InterruptedException {
        delete(work);
        Files.createDirectories(work);
        var images = new ArrayList<Image>();
        var app = root.resolve(".vivavoce/app");
        var models = Path.of(System.getenv()
                .getOrDefault(
                        "VIVAVOCE_MODELS", root.resolve(".vivavoce/models").toString()));
        boolean java = wanted.parts().stream().anyMatch(part -> part.module().isPresent());
        var javaImage = java ? new JavaImage(version, JavaRuntime.make(work.resolve("java")), work) : null;
        for (var part : wanted.parts()) {
            var own = work.resolve(part.name());
            if (part.module().isPresent()) {
                var jars = Jars.read(app.resolve(part.module().get() + ".classpath"), app);
                if (javaImage == null) throw new IllegalStateException("a part in Java, and no runtime");
                images.add(javaImage.of(part, jars, models, own));
            } else {
                images.add(new WebImage(version, root.resolve("clients/web")).of(part, own));
            }
            Files.writeString(
                    folder.resolve(part.name() + ".sbom.json"), Files.readString(own.resolve("app/sbom.json")));
        }
        return images;
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
