package dev.vivavoce.images;

import com.google.cloud.tools.jib.api.CacheDirectoryCreationException;
import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.RegistryException;
import com.google.cloud.tools.jib.api.RegistryImage;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.ImageFormat;
import com.google.cloud.tools.jib.api.buildplan.Platform;
import com.google.cloud.tools.jib.api.buildplan.Port;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;

/// An image that is planned: its layers, and how its process starts. Nothing of it depends on when or where it is
/// built.
///
/// @param command that starts the process; what is given to the container follows it
record Image(
        String name,
        String version,
        int port,
        List<FileEntriesLayer> layers,
        List<String> command,
        String folder,
        Map<String, String> environment) {

    /// Writes it as a file that `docker load` and `podman load` read.
    ///
    /// @param cache a folder for layers that are built already
    /// @return its digest
    String write(Path file, Path cache) throws IOException, InterruptedException {
        try {
            return build(Containerizer.to(TarImage.at(file).named("vivavoce/" + name + ":" + version)), cache);
        } catch (InvalidImageReferenceException thrown) {
            throw new CannotBuild(name + ": " + thrown.getMessage());
        }
    }

    /// Sends it to a registry.
    ///
    /// @param repository what stands before its name: `registry.example.org/vivavoce`
    /// @return its digest
    String push(String repository, String user, String password, Path cache) throws IOException, InterruptedException {
        try {
            var target = RegistryImage.named(repository + "/" + name + ":" + version);
            if (!user.isEmpty()) target.addCredential(user, password);
            return build(Containerizer.to(target), cache);
        } catch (InvalidImageReferenceException thrown) {
            throw new CannotBuild(name + ": " + thrown.getMessage());
        }
    }

    private String build(Containerizer target, Path cache) throws IOException, InterruptedException {
        try {
            var container = planned()
                    .containerize(target.setApplicationLayersCache(cache)
                            .setBaseImageLayersCache(cache)
                            .setToolName("vivavoce"));
            return container.getDigest().toString();
        } catch (RegistryException | CacheDirectoryCreationException | ExecutionException thrown) {
            throw new CannotBuild(name + ": " + thrown.getMessage());
        }
    }

    private JibContainerBuilder planned() {
        var architecture = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";
        return Jib.fromScratch()
                .setPlatforms(Set.of(new Platform(architecture, "linux")))
                .setFormat(ImageFormat.Docker)
                .setCreationTime(Instant.EPOCH)
                .setFileEntriesLayers(layers)
                .setEntrypoint(command)
                .setWorkingDirectory(AbsoluteUnixPath.get(folder))
                .setEnvironment(environment)
                .setUser(Layers.USER)
                .setExposedPorts(Port.tcp(port))
                .setLabels(Map.of(
                        "org.opencontainers.image.title",
                        "vivavoce/" + name,
                        "org.opencontainers.image.version",
                        version,
                        "org.opencontainers.image.licenses",
                        "Apache-2.0"));
    }
}
