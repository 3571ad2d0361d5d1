package commands;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import machine.Checkout;
import machine.Stop;

/// `bench`: starts one of the measuring programs of `checks/bench` and `checks/fleet`.
public final class Bench {
    /// A line for each bench: its name, its class, and the words the class gets first.
    private static final List<Kind> KINDS = List.of(
            Kind.of("accuracy", "Accuracy"),
            Kind.of("live", "Live"),
            Kind.of("edge", "Edge"),
            Kind.of("watchers", "watchers.Watchers"),
            Kind.of("relay", "relay.Relay"),
            Kind.of("scale", "scale.Scale"),
            Kind.of("cancel", "Cancel"),
            Kind.of("sign-in", "SignIn"),
            Kind.of("guard", "Guard"),
            Kind.of("limits", "limits.Limits"),
            Kind.of("events", "events.Events"),
            Kind.of("dialogue", "Dialogue"),
            Kind.of("recovery", "Recovery"),
            Kind.of("assessment", "Assessment"),
            Kind.of("documents", "Documents"),
            Kind.of("media", "Media"),
            Kind.of("transcription", "transcription.Transcription"),
            Kind.of("speakers", "transcription.Speakers"),
            Kind.of("quality", "Quality"),
            new Kind("fleet", "fleet", "dev.vivavoce.fleet.FaultTable"),
            new Kind("soak", "fleet", "dev.vivavoce.fleet.Soak"),
            Kind.of("sockets", "Hostile", "sockets"),
            Kind.of("loss", "Hostile", "loss"),
            Kind.of("resets", "Hostile", "resets"),
            Kind.of("talks", "Hostile", "talks"));

    /// @param program whose class path has the class, as [build.Build] names it
    private record Kind(String name, String program, String main, String... first) {
        static Kind of(String name, String main, String... first) {
            return new Kind(name, "bench", "dev.vivavoce.bench." + main, first);
        }
    }

    private final Checkout checkout;

    public Bench(Checkout checkout) {
        this.checkout = checkout;
    }

    public void run(List<String> arguments) throws IOException, InterruptedException {
        var name = arguments.isEmpty() ? "" : arguments.getFirst();
        var kind = KINDS.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Stop.usage(usage()));
        var words = new ArrayList<>(List.of(kind.first()));
        words.addAll(arguments.subList(1, arguments.size()));
        new Programs(checkout).run(kind.program(), kind.main(), words);
    }

    private static String usage() {
        var others = KINDS.stream().skip(1).map(Kind::name).collect(Collectors.joining("|"));
        return "usage: ./vivavoce bench accuracy FOLDER [--limit N] | ./vivavoce bench " + others
                + " (docs/benches.md has their options)";
    }
}
