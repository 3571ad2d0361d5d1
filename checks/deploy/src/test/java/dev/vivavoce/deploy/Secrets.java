package dev.vivavoce.deploy;

import dev.vivavoce.runtimetest.tls.TestAuthority;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Files with values for the secrets that an operator gives to the chart.
final class Secrets {
    private static final String RANDOM = "0123456789abcdefABCDEF0123456789abcdefABCDEF";
    private static final String KEYS = "first=" + Base64.getEncoder().encodeToString(new byte[32]);

    private Secrets() {}

    /// The secret's name is that of the setting.
    static Map<String, String> in(Path folder, List<String> names) throws IOException {
        var files = new TreeMap<String, String>();
        for (var name : names) {
            var file = folder.resolve(name);
            Files.writeString(file, value(name) + "\n");
            files.put(name, file.toString());
        }
        return files;
    }

    /// A certificate, its key and the authorities, as cert-manager names them.
    static Map<String, String> certificate(Path folder) throws IOException, InterruptedException {
        var authority = new TestAuthority(folder.resolve("authority"));
        var part = authority.issue("part", "part", authority);
        return Map.of(
                "tls.crt", part.certificate().toString(),
                "tls.key", part.key().toString(),
                "ca.crt", part.authorities().toString());
    }

    private static String value(String name) {
        return switch (name) {
            case "IDENTITY_SERVICE_SECRETS" -> {
                var pairs = new ArrayList<String>();
                for (var part : List.of("speech", "content", "assessment", "billing", "bff"))
                    pairs.add(part + "=" + RANDOM);
                yield String.join(",", pairs);
            }
            case "SPEECH_RECORDING_KEYS", "CONTENT_FILE_KEYS" -> KEYS;
            case "BFF_REDIS", "SPEECH_REDIS", "ASSESSMENT_REDIS", "BILLING_REDIS" ->
                "redis://:" + RANDOM + "@redis:6379";
            case "BILLING_STRIPE_KEY" -> "sk_live_" + RANDOM;
            case "BILLING_STRIPE_WEBHOOK_SECRETS" -> "whsec_" + RANDOM;
            default -> RANDOM;
        };
    }
}
