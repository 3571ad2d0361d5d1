package dev.vivavoce.images;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cyclonedx.Version;
import org.cyclonedx.exception.GeneratorException;
import org.cyclonedx.generators.BomGeneratorFactory;
import org.cyclonedx.model.Bom;
import org.cyclonedx.model.Component;
import org.cyclonedx.model.Hash;
import org.cyclonedx.model.Metadata;

/// What an image is made of, as a CycloneDX document. The same content has the same text: no time, no random number.
final class Sbom {
    private static final Pattern PACKAGE = Pattern.compile("(?m)^([^:\\s]+)(?::[a-z0-9]+)?: (/\\S+)$");
    private static final Pattern INSTALLED = Pattern.compile("(?m)^(\\S+)\\t(\\S+)\\t(\\S+)$");

    private final TreeMap<String, Component> components = new TreeMap<>();
    private final String name;
    private final String version;

    Sbom(String name, String version) {
        this.name = name;
        this.version = version;
    }

    void library(Path jar) throws IOException {
        var from = Jars.coordinates(jar);
        add(
                Component.Type.LIBRARY,
                "pkg:maven/" + from.group() + "/" + from.artifact() + "@" + from.version(),
                from.artifact(),
                from.version(),
                from.group(),
                jar);
    }

    /// A file that is published nowhere under a name of its own, such as a module of ours or a model.
    void file(Component.Type type, Path file) throws IOException {
        add(
                type,
                "pkg:generic/vivavoce/" + file.getFileName() + "@" + version,
                file.getFileName().toString(),
                version,
                "",
                file);
    }

    /// The Java runtime or Node.
    void platform(String product, String productVersion, Path program) throws IOException {
        add(
                Component.Type.PLATFORM,
                "pkg:generic/" + product + "@" + productVersion,
                product,
                productVersion,
                "",
                program);
    }

    /// Native files, by the Debian packages that installed them here. Without `dpkg` each file stands for itself.
    void machine(Collection<Path> files) throws IOException, InterruptedException {
        for (var file : files) {
            var owner = owner(file);
            if (owner.isEmpty()) file(Component.Type.FILE, file);
            else {
                var installed = INSTALLED.matcher(Programs.run(List.of(
                        "dpkg-query", "--show", "--showformat=${Package}\\t${Version}\\t${Architecture}\\n", owner)));
                if (!installed.find()) throw new CannotBuild(owner + ": dpkg-query does not know its version");
                var purl = "pkg:deb/debian/" + installed.group(1) + "@" + installed.group(2) + "?arch="
                        + installed.group(3);
                component(Component.Type.LIBRARY, purl, installed.group(1), installed.group(2));
            }
        }
    }

    /// The packages of `node_modules` in a folder.
    void packages(Path folder) throws IOException {
        var json = new ObjectMapper();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Sbom::isOfPackage).sorted().toList()) {
                var read = json.readTree(file.toFile());
                if (!read.hasNonNull("name") || !read.hasNonNull("version")) continue;
                var packageName = read.get("name").asText();
                component(
                        Component.Type.LIBRARY,
                        "pkg:npm/" + packageName.replace("@", "%40") + "@"
                                + read.get("version").asText(),
                        packageName,
                        read.get("version").asText());
            }
        }
    }

    int size() {
        return components.size();
    }

    String text() {
        var described = new Component();
        described.setType(Component.Type.CONTAINER);
        described.setName("vivavoce/" + name);
        described.setVersion(version);
        var metadata = new Metadata();
        metadata.setComponent(described);
        metadata.setTimestamp(null); // by default it is now
        var bom = new Bom();
        bom.setMetadata(metadata);
        bom.setComponents(List.copyOf(components.values()));
        var content = name + version + String.join("\n", components.keySet());
        bom.setSerialNumber("urn:uuid:" + UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)));
        try {
            return BomGeneratorFactory.createJson(Version.VERSION_16, bom).toJsonString() + "\n";
        } catch (GeneratorException thrown) {
            throw new IllegalStateException("a component that CycloneDX cannot write", thrown);
        }
    }

    private static boolean isOfPackage(Path file) {
        var folder = file.getParent();
        if (!file.endsWith("package.json") || folder == null) return false;
        var above = folder.getParent();
        if (above == null) return false;
        var scope = above.getFileName().toString();
        var over = above.getParent();
        return scope.equals("node_modules") || scope.startsWith("@") && over != null && over.endsWith("node_modules");
    }

    private static String owner(Path file) throws InterruptedException, IOException {
        for (var path : List.of(file, file.toRealPath(), Path.of("/usr" + file), withoutUsr(file.toRealPath()))) {
            try {
                var found = PACKAGE.matcher(Programs.run(List.of("dpkg-query", "--search", path.toString())));
                if (found.find()) return found.group(1);
            } catch (CannotBuild _) {
                // The package may have it under its other name: /lib is a link to /usr/lib.
            }
        }
        return "";
    }

    private static Path withoutUsr(Path file) {
        return file.startsWith("/usr") ? Path.of("/").resolve(Path.of("/usr").relativize(file)) : file;
    }

    private void add(Component.Type type, String purl, String component, String itsVersion, String group, Path file)
            throws IOException {
        var added = component(type, purl, component, itsVersion);
        if (!group.isEmpty()) added.setGroup(group);
        added.addHash(new Hash(Hash.Algorithm.SHA_256, sha256(file)));
    }

    private Component component(Component.Type type, String purl, String component, String itsVersion) {
        var made = new Component();
        made.setType(type);
        made.setName(component);
        made.setVersion(itsVersion);
        made.setPurl(purl);
        made.setBomRef(purl);
        components.put(purl, made);
        return made;
    }

    static String sha256(Path file) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            try (var bytes = Files.newInputStream(file)) {
                var buffer = new byte[1 << 16];
                for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer))
                    digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException thrown) {
            throw new IllegalStateException("every JDK has SHA-256", thrown);
        }
    }
}
