package dev.vivavoce.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The steps of a release, run as the forge runs them, with programs that write down how they are called. They refuse
/// options that the real ones do not have.
class ReleaseRunTest {
    private static final String VERSION = "0.1.0-SNAPSHOT";
    private static final String DIGEST = "sha256:" + "0123456789abcdef".repeat(4);

    /// The options that the steps may use, by program and command.
    private static final Map<String, String> OPTIONS = Map.of(
            "helm package", "--version --app-version",
            "helm registry", "--username --password-stdin",
            "helm push", "",
            "cosign login", "--username --password-stdin",
            "cosign sign", "--yes",
            "cosign attest", "--yes --type --predicate",
            "cosign sign-blob", "--yes --bundle",
            "gh release", "--verify-tag --notes-file");

    /// What a program writes: name and arguments in one line, and what a login gets on its input.
    private static final String RECORDING = """
            #!/bin/bash
            set -eu
            name=$(basename "$0")
            allowed=$(grep "^$name $1:" "$RECORD/options" | cut -d: -f2) || { echo "$name $1: not known"; exit 2; }
            for word in "$@"; do
              case "$word" in --*) [[ " $allowed " == *" $word "* ]] || { echo "$name $1: no option $word"; exit 2; };; esac
            done
            case "$name $1" in
              'helm registry'|'cosign login') echo "$name $* <$(cat)" >> "$RECORD/calls";;
              *) echo "$name $*" >> "$RECORD/calls";;
            esac
            case "$name $1" in
              'helm package') test -f "$2/Chart.yaml"; touch "vivavoce-$4.tgz";;
              'helm push') test -f "$2";;
              'cosign attest') test -f "$6";;
              'cosign sign-blob') test -f "$5"; touch "$4";;
              'gh release') for file in "${@:6}"; do test -f "$file"; done;;
            esac
            """;
    /// What stands for `./vivavoce images`: a digest and an SBOM for each image, where the launcher puts them.
    private static final String LAUNCHER = """
            #!/bin/bash
            set -eu
            echo "vivavoce $*" >> "$RECORD/calls"
            mkdir -p .vivavoce/images
            for part in speech bff; do
              printf '%%s\\n' %s > .vivavoce/images/$part.digest
              echo '{}' > .vivavoce/images/$part.sbom.json
            done
            """.formatted(DIGEST);

    @TempDir
    Path folder;

    private Path checkout;
    private Path record;

    @BeforeEach
    void makeACheckoutWithRecordingPrograms() throws IOException {
        checkout = Files.createDirectories(folder.resolve("checkout"));
        record = Files.createDirectories(folder.resolve("record"));
        for (var file : List.of("pom.xml", "CHANGELOG.md", "deploy/helm/Chart.yaml")) {
            var copy = checkout.resolve(file);
            Files.createDirectories(copy.resolveSibling("."));
            Files.copy(Repository.ROOT.resolve(file), copy);
        }
        program(checkout.resolve("vivavoce"), LAUNCHER);
        program(checkout.resolve(".ci/run"), "#!/bin/bash\necho \"ci $*\" >> \"$RECORD/calls\"\n");
        for (var name : List.of("helm", "cosign", "gh")) program(record.resolve("bin/" + name), RECORDING);
        for (var name : List.of("sudo", "node")) program(record.resolve("bin/" + name), "#!/bin/bash\n");
        var options = new StringBuilder();
        OPTIONS.forEach((command, known) ->
                options.append(command).append(':').append(known).append('\n'));
        Files.writeString(record.resolve("options"), options);
        Files.createFile(record.resolve("calls"));
    }

    @Test
    void a_tag_pushes_images_and_chart_signs_each_and_makes_a_page() throws Exception {
        for (var job : List.of("test", "slow", "publish"))
            assertThat(run(job, VERSION)).as(job).isEmpty();
        assertThat(Files.readAllLines(record.resolve("calls")))
                .containsExactly(
                        "ci ",
                        "ci slow",
                        "vivavoce images --twice --push ghcr.io/owner/vivavoce",
                        "helm package deploy/helm --version " + VERSION + " --app-version " + VERSION,
                        "helm registry login ghcr.io --username somebody --password-stdin <a token",
                        "helm push vivavoce-" + VERSION + ".tgz oci://ghcr.io/owner/vivavoce/chart",
                        "cosign login ghcr.io --username somebody --password-stdin <a token",
                        signed("bff"),
                        attested("bff"),
                        signed("speech"),
                        attested("speech"),
                        "cosign sign-blob --yes --bundle vivavoce-%1$s.tgz.sigstore.json vivavoce-%1$s.tgz"
                                .formatted(VERSION),
                        "gh release create v%1$s --verify-tag --notes-file CHANGELOG.md vivavoce-%1$s.tgz vivavoce-%1$s.tgz.sigstore.json .vivavoce/images/bff.sbom.json .vivavoce/images/speech.sbom.json .vivavoce/images/bff.digest .vivavoce/images/speech.digest"
                                .formatted(VERSION));
    }

    @Test
    void a_tag_that_is_not_the_version_publishes_nothing() throws Exception {
        assertThat(run("publish", "9.9.9")).contains("grep -qx");
        assertThat(Files.readString(record.resolve("calls"))).isEmpty();
    }

    private static String signed(String part) {
        return "cosign sign --yes ghcr.io/owner/vivavoce/%s@%s".formatted(part, DIGEST);
    }

    private static String attested(String part) {
        return "cosign attest --yes --type cyclonedx --predicate .vivavoce/images/%1$s.sbom.json ghcr.io/owner/vivavoce/%1$s@%2$s"
                .formatted(part, DIGEST);
    }

    /// Runs the steps of a job until one fails; returns that step, or nothing.
    private String run(String job, String version) throws IOException, InterruptedException {
        var workflow = Tree.document(Repository.read(".github/workflows/release.yaml"));
        for (var step : workflow.at("jobs", job, "steps").list()) {
            if (!step.at("run").isThere()) continue;
            var settings = new HashMap<String, String>();
            for (var from : List.of(workflow, step))
                from.at("env").entries().forEach((name, value) -> settings.put(name, filled(value.text())));
            settings.put("GITHUB_REF_NAME", "v" + version);
            settings.put("GITHUB_ACTOR", "somebody");
            if (!succeeds(step.at("run").text(), settings))
                return step.at("run").text();
        }
        return "";
    }

    private static String filled(String value) {
        return value.replace("${{ github.repository }}", "owner/vivavoce")
                .replace("${{ github.actor }}", "somebody")
                .replace("${{ secrets.GITHUB_TOKEN }}", "a token");
    }

    /// As the forge does: `bash -e`, one script for each step.
    private boolean succeeds(String script, Map<String, String> settings) throws IOException, InterruptedException {
        var command = new ProcessBuilder("bash", "-eo", "pipefail", "-c", script)
                .directory(checkout.toFile())
                .redirectErrorStream(true);
        command.environment().putAll(settings);
        command.environment().put("RECORD", record.toString());
        command.environment().merge("PATH", record.resolve("bin").toString(), (path, ours) -> ours + ":" + path);
        var process = command.start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        if (!said.isEmpty()) System.out.println(said);
        return process.exitValue() == 0;
    }

    private static void program(Path file, String text) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
