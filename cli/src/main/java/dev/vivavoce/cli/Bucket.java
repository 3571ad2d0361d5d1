package dev.vivavoce.cli;

import dev.vivavoce.runtime.aws.BucketRules;
import dev.vivavoce.runtime.aws.BucketRules.Part;
import dev.vivavoce.runtime.objects.ObjectSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// `./vivavoce bucket NAME`: gives a bucket the rules that the platform needs, and reads them back. Ends with 1 when
/// one is not as it should be afterwards; with `--check`, nothing is written.
public final class Bucket {
    private static final String USAGE = "./vivavoce bucket NAME --region REGION [--origins URL,URL] [--versions DAYS]"
            + " [--kms-key KEY] [--transcribe] [--endpoint URL] [--path-style] [--check]";
    private static final int MOST_DAYS = 3650;
    private static final Map<Part, String> NAMES = Map.of(
            Part.ENCRYPTION, "objects are encrypted",
            Part.PUBLIC_ACCESS, "no public access",
            Part.BROWSERS, "browsers of the web apps may send and play (CORS)",
            Part.VERSIONS, "deleted objects are kept for backups (versioning)",
            Part.LIFECYCLE, "what remains is deleted (lifecycle)");

    private Bucket() {}

    public static void main(String... arguments) {
        Program.run(() -> run(arguments));
    }

    static int run(String... words) throws IOException {
        var arguments = new Arguments(
                USAGE,
                Set.of("--transcribe", "--path-style", "--check"),
                Set.of("--region", "--origins", "--versions", "--kms-key", "--endpoint"),
                words);
        var name = arguments.words(1, 1).getFirst();
        var region = arguments.text("--region").orElseThrow(() -> arguments.refusal("--region is missing"));
        var purpose = new BucketRules.Purpose(
                origins(arguments),
                arguments.text("--kms-key"),
                arguments.text("--versions").map(_ -> arguments.number("--versions", 1, 1, MOST_DAYS)),
                arguments.has("--transcribe"));
        var settings = new ObjectSettings.InBucket(
                Path.of(""),
                name,
                region,
                arguments.text("--endpoint").map(text -> URI.create(address(arguments, "--endpoint", text))),
                arguments.has("--path-style"));
        try (var rules = BucketRules.of(settings)) {
            var written = arguments.has("--check") ? List.<Part>of() : rules.write(purpose);
            return print(rules.read(purpose), written);
        } catch (IOException refused) { // the store is away, or refuses
            Program.say(refused.getMessage());
            return 1;
        }
    }

    private static int print(Map<Part, Boolean> found, List<Part> written) {
        var table = new Table("<<", "rule", "");
        found.forEach((part, isThere) -> table.row(
                NAMES.getOrDefault(part, part.name()),
                !isThere ? "MISSING" : written.contains(part) ? "written, and read back" : "was there"));
        System.out.print(table);
        return found.containsValue(false) ? 1 : 0;
    }

    private static List<String> origins(Arguments arguments) {
        return arguments.text("--origins").stream()
                .flatMap(all -> Arrays.stream(all.split(",", -1)))
                .map(origin -> address(arguments, "--origins", origin))
                .toList();
    }

    /// An address without a path.
    private static String address(Arguments arguments, String option, String text) {
        if (text.matches("https?://[a-zA-Z0-9.-]+(:\\d{1,5})?")) return text;
        throw arguments.refusal(option + ": " + text + " (expected: https://name.example.org)");
    }
}
