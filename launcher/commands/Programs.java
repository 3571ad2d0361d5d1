package commands;

import build.Build;
import build.JavaProgram;
import build.Node;
import build.WebApp;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import machine.Checkout;
import machine.Lock;
import machine.Machine;
import machine.Stop;

/// `build`, `up`, `dev` and the commands that start a program of `cli`: builds what changed, then plans the start.
public final class Programs {
    private static final int WEB_PORT = 3000;
    private static final int EDGE_PORT = 8080;
    private static final int LOOKS = 5;

    private final Checkout checkout;
    private final Plan plan;

    public Programs(Checkout checkout) {
        this.checkout = checkout;
        plan = new Plan(checkout);
    }

    /// Builds what `up` would build, and starts nothing.
    public void build(List<String> arguments) throws IOException, InterruptedException {
        if (!arguments.isEmpty()) throw Stop.failed("build takes no arguments");
        new Build(checkout).need();
        if (new WebApp(checkout).isThere()) buildWeb();
        Machine.say("built: ./vivavoce up starts it");
    }

    public void up(List<String> arguments) throws IOException, InterruptedException {
        if (!arguments.isEmpty()) {
            throw Stop.failed("up takes no arguments (settings are variables: ./vivavoce help)");
        }
        platform("start");
    }

    public void dev(List<String> arguments) throws IOException, InterruptedException {
        if (!arguments.isEmpty()) throw Stop.failed("dev takes no arguments");
        platform("dev");
    }

    /// Starts a program that gets the arguments as they are.
    public void run(String program, String main, List<String> arguments) throws IOException, InterruptedException {
        new Build(checkout).need();
        plan.become(program, main, arguments);
    }

    private void platform(String mode) throws IOException, InterruptedException {
        new Build(checkout).need();
        if (new WebApp(checkout).isThere()) serveWeb(mode);
        plan.become(JavaProgram.platform(checkout));
    }

    private void buildWeb() throws IOException, InterruptedException {
        if (!new Node(checkout).isThere()) Machine.say("· the web app is left out: it needs Node %d", Checkout.NODE);
        else if (!isReady("start")) throw Stop.shown();
    }

    /// Plans the web server. Where there can be none, says why and continues.
    private void serveWeb(String mode) throws IOException, InterruptedException {
        var offset = Machine.setting("VIVAVOCE_PORT_OFFSET").orElse("0");
        if (!offset.matches("\\d{1,5}")) {
            leaveWebOut("it needs ports that are known before the start");
            return;
        }
        var node = new Node(checkout);
        if (!node.isThere()) {
            var found = node.version();
            leaveWebOut("it needs Node %d or newer with npm, found %s"
                    .formatted(Checkout.NODE, found.isEmpty() ? "none" : found));
            Machine.say("%s", node.howToGet());
            return;
        }
        int port = WEB_PORT + Integer.parseInt(offset);
        if (staysTaken(port)) {
            leaveWebOut(
                    "port " + port + " is taken; set VIVAVOCE_PORT_OFFSET, for example to 100, to move all our ports");
            return;
        }
        if (!isReady(mode)) {
            leaveWebOut("it could not be built; see "
                    + Checkout.shown(checkout.log("web").getParent()));
            return;
        }
        var page = "http://localhost:" + port;
        var api = Machine.setting("VIVAVOCE_API_URL")
                .orElse("http://localhost:" + (EDGE_PORT + Integer.parseInt(offset)));
        plan.export("BFF_WEB_ORIGINS", Machine.setting("BFF_WEB_ORIGINS").orElse(page));
        plan.export("VIVAVOCE_WEB_APP", page);
        Files.createDirectories(checkout.log("web").getParent());
        plan.beside(checkout.log("web"), new WebApp(checkout).server(mode, port, api));
        Machine.say("· serving the web app (log: %s)", Checkout.shown(checkout.log("web")));
    }

    private boolean isReady(String mode) throws IOException, InterruptedException {
        try (var _ = Lock.take(checkout)) {
            var web = new WebApp(checkout);
            return mode.equals("dev") ? web.prepare() : web.build();
        }
    }

    /// Waits for the web server of a platform that was stopped a moment ago.
    private static boolean staysTaken(int port) throws InterruptedException {
        for (int look = 1; Machine.isTaken(port); look++) {
            if (look == LOOKS) return true;
            Thread.sleep(1_000);
        }
        return false;
    }

    /// The platform shows the reason again when it is up.
    private void leaveWebOut(String why) {
        Machine.say("· the web app is left out: %s", why);
        plan.export("VIVAVOCE_WEB_APP", "left out: " + why);
    }
}
