package commands;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import machine.Checkout;
import machine.Stop;

/// `bench`: starts one of the measuring programs of `checks/bench`.
public final class Bench {
    /// A line for each bench: its name, its class in `dev.vivavoce.bench`, and the words the class gets first.
    private static final List<Kind> KINDS = List.of(
            new Kind("accuracy", "Accuracy"),
            new Kind("live", "Live"),
            new Kind("edge", "Edge"),
            new Kind("watchers", "watchers.Watchers"),
            new Kind("scale", "scale.Scale"),
            new Kind("cancel", "Cancel"),
            new Kind("sign-in", "SignIn"),
            new Kind("guard", "Guard"),
            new Kind("limits", "limits.Limits"),
            new Kind("dialogue", "Dialogue"),
            new Kind("recovery", "Recovery"),
            new Kind("assessment", "Assessment"),
            new Kind("documents", "Documents"),
            new Kind("media", "Media"),
            new Kind("transcription", "transcription.Transcription"),
            new Kind("quality", "Quality"),
            new Kind("sockets", "Hostile", "sockets"),
            new Kind("loss", "Hostile", "loss"),
            new Kind("resets", "Hostile", "resets"),
            new Kind("talks", "Hostile", "talks"));

    private record Kind(String name, String program, String... first) {}

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
        new Programs(checkout).run("bench", "dev.vivavoce.bench." + kind.program(), words);
    }

    private static String usage() {
        var others = KINDS.stream().skip(1).map(Kind::name).collect(Collectors.joining("|"));
        return "usage: ./vivavoce bench accuracy FOLDER [--limit N] | ./vivavoce bench " + others
                + " (./vivavoce help lists their options)";
    }
}
