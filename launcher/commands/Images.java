package commands;

import build.Build;
import build.WebApp;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import machine.Checkout;
import machine.Lock;
import machine.Stop;

/// `images`: builds what changed, then plans the program that makes images of it.
public final class Images {
    private static final String WEB = "web";

    private final Checkout checkout;

    public Images(Checkout checkout) {
        this.checkout = checkout;
    }

    public void run(List<String> arguments) throws IOException, InterruptedException {
        new Build(checkout).need();
        if (names(arguments).isEmpty() || names(arguments).contains(WEB)) web();
        var words = new ArrayList<>(List.of(checkout.root().toString(), checkout.version()));
        words.addAll(arguments);
        new Plan(checkout).become("images", "dev.vivavoce.images.Images", words);
    }

    private void web() throws IOException, InterruptedException {
        try (var _ = Lock.take(checkout)) {
            if (!new WebApp(checkout).buildServer()) throw Stop.shown();
        }
    }

    /// The names of parts: neither options nor the address after `--push`.
    private static List<String> names(List<String> arguments) {
        var names = new ArrayList<String>();
        for (int i = 0; i < arguments.size(); i++) {
            var word = arguments.get(i);
            boolean isAddress = i > 0 && arguments.get(i - 1).equals("--push");
            if (!word.startsWith("--") && !isAddress) names.add(word);
        }
        return names;
    }
}
