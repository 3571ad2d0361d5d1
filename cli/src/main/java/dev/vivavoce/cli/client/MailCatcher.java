package dev.vivavoce.cli.client;

import dev.vivavoce.cli.connection.GraphQl;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The mails that a Mailpit has caught, by its HTTP API, version 1 (<https://mailpit.axllent.org/docs/api-v1/>).
public final class MailCatcher {
    private static final Pattern REGISTRATION = Pattern.compile("/confirm#(\\S+)");
    /// A service that was started a moment ago sends its first mail late.
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private static final long LOOK_AGAIN_MILLIS = 250;

    private final GraphQl http;
    private final URI base;

    /// @param base for example `http://localhost:8025`
    public MailCatcher(GraphQl http, URI base) {
        this.http = http;
        this.base = base;
    }

    /// Waits for the mail that finishes the registration of an address, and returns what its link has behind `#`.
    ///
    /// @throws GraphQl.Unreachable when there is no catcher, or no such mail within two minutes
    String registration(String email) throws InterruptedException {
        long until = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            var token = find(email);
            if (token.isPresent()) return token.get();
            if (System.nanoTime() > until)
                throw new GraphQl.Unreachable(
                        "no mail with a link to finish a registration came to %s within %d s: is %s where mails go?"
                                .formatted(email, LIMIT.toSeconds(), base));
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
        }
    }

    /// The list has the newest mails first, fifty at most, and their beginnings only.
    private Optional<String> find(String email) {
        for (var mail : read("/api/v1/messages").path("messages")) {
            if (!isTo(email, mail)) continue;
            var text = read("/api/v1/message/" + mail.path("ID").asString(""))
                    .path("Text")
                    .asString("");
            var link = REGISTRATION.matcher(text);
            if (link.find()) return Optional.of(link.group(1));
        }
        return Optional.empty();
    }

    private static boolean isTo(String email, JsonNode mail) {
        return mail.path("To")
                .valueStream()
                .anyMatch(to -> to.path("Address").asString("").equalsIgnoreCase(email));
    }

    private JsonNode read(String path) {
        return JsonMapper.shared().readTree(http.get(base.resolve(path)));
    }
}
