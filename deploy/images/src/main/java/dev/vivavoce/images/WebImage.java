package dev.vivavoce.images;

import com.google.cloud.tools.jib.api.buildplan.FileEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The image of the web app: Node, and the server that Next.js has made with only the packages that it uses.
final class WebImage {
    private final String version;
    private final Path web;

    /// @param web the folder of the web app, built with `VIVAVOCE_WEB_OUTPUT=standalone`
    WebImage(String version, Path web) {
        this.version = version;
        this.web = web;
    }

    Image of(Part part, Path work) throws IOException, InterruptedException {
        var standalone = web.resolve(".next/standalone");
        if (!Files.isDirectory(standalone))
            throw new CannotBuild(standalone + " is not there: the web app is not built");
        var node = node();
        var natives = new NativeFiles().with(node);
        var packages = Layers.folder(standalone.resolve("node_modules"), "/app/node_modules");
        var application = new ArrayList<FileEntry>(Layers.folder(standalone.resolve("web"), "/app/web"));
        application.addAll(Layers.folder(web.resolve(".next/static"), "/app/web/.next/static"));
        application.addAll(Layers.folder(web.resolve("public"), "/app/web/public"));
        application.add(Layers.text(work, "/app/sbom.json", sbom(part, natives).text()));
        return new Image(
                part.name(),
                version,
                part.port(),
                List.of(
                        Layers.system(natives, work.resolve("system")),
                        Layers.layer("libraries", packages),
                        Layers.layer("application", application)),
                List.of(node.toString(), "server.js"),
                "/app/web",
                Map.of("NODE_ENV", "production", "NEXT_TELEMETRY_DISABLED", "1", "PATH", "/usr/bin"));
    }

    Sbom sbom(Part part) throws IOException, InterruptedException {
        return sbom(part, new NativeFiles().with(node()));
    }

    private Sbom sbom(Part part, NativeFiles natives) throws IOException, InterruptedException {
        var sbom = new Sbom(part.name(), version);
        sbom.packages(web.resolve(".next/standalone"));
        var node = node();
        sbom.platform(
                "node", Programs.run(List.of(node.toString(), "--version")).strip(), node);
        sbom.machine(natives.files().values().stream()
                .filter(file -> !file.equals(node))
                .toList());
        return sbom;
    }

    private static Path node() {
        var node = Path.of("/usr/bin/node");
        if (!Files.isExecutable(node))
            throw new CannotBuild(node + " is not there: the image has the Node of this machine");
        return node;
    }
}
