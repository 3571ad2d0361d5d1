package commands;

import build.Build;
import build.Node;
import build.WebApp;
import build.WholePlatform;
import java.io.IOException;
import java.util.List;
import machine.Checkout;
import machine.Lock;
import machine.Machine;
import machine.Steps;
import machine.Stop;

/// `screens`: takes pictures of every screen of the web app.
public final class Screens {
    public static final String NO_CHROMIUM = "no Chromium: apt-get install chromium, or name one in VIVAVOCE_CHROMIUM";

    private final Checkout checkout;

    public Screens(Checkout checkout) {
        this.checkout = checkout;
    }

    public void run(List<String> arguments) throws IOException, InterruptedException {
        if (!arguments.isEmpty()) throw Stop.failed("screens takes no arguments");
        new Build(checkout).need();
        new Node(checkout).need("for the web app");
        var web = new WebApp(checkout);
        try (var _ = Lock.take(checkout)) {
            if (!web.build()) throw Stop.shown();
        }
        var chromium = web.chromium().orElseThrow(() -> Stop.failed(NO_CHROMIUM));
        var platform = new WholePlatform(checkout, chromium);
        new Steps(checkout).step("taking pictures of every screen", "screens", log -> platform.run("screens", log));
        Machine.say("· docs/screens written: look at them");
    }
}
