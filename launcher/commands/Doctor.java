package commands;

import build.Build;
import build.Maven;
import build.Models;
import build.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import machine.Checkout;
import machine.Machine;
import machine.Stop;

/// `doctor`: what this machine has and what is missing. Ends with 1 when something is missing. Without a JDK the
/// script `vivavoce` says what it can.
public final class Doctor {
    private static final int[] PORTS = {3000, 8080, 9101, 9102, 9103, 9104, 9105};
    private static final double GIGABYTE = 1e9;
    private static final Pattern SHELLCHECK = Pattern.compile("(?m)^version: (.*)$");

    private final Checkout checkout;
    private boolean missing;

    public Doctor(Checkout checkout) {
        this.checkout = checkout;
    }

    public void run() throws IOException, InterruptedException {
        line("JDK " + Runtime.version().feature(), Runtime.version() + " in " + System.getProperty("java.home"));
        maven();
        node();
        var models = new Models(checkout).missing();
        line("speech models", models.isEmpty() ? "there" : "to be fetched: " + String.join(" ", models));
        line("build", new Build(checkout).isCurrent() ? "up to date" : "will be made by the next up");
        if (System.getProperty("os.name").equals("Linux")
                && Machine.isRoot()
                && Machine.program("setpriv").isEmpty()) {
            line(
                    "setpriv",
                    "MISSING (PostgreSQL does not run as root; apt-get install util-linux, or run as another user)");
            missing = true;
        }
        for (int port : PORTS) {
            if (Machine.isTaken(port)) {
                line("port " + port, "taken (by ./vivavoce up, or by another program: then set VIVAVOCE_PORT_OFFSET)");
            }
        }
        var free = Files.getFileStore(checkout.root()).getUsableSpace() / GIGABYTE;
        line("disk", "%.1f GB free (all that is fetched and built takes 1.5 GB)".formatted(free));
        var shellcheck = SHELLCHECK.matcher(Machine.printedBy("shellcheck", "--version"));
        line("shellcheck", shellcheck.find() ? shellcheck.group(1) : "none (only ./vivavoce test shell uses it)");
        if (missing) throw Stop.failed("something is missing");
    }

    private void maven() throws IOException, InterruptedException {
        var program = Machine.program("mvn");
        if (Files.isExecutable(Maven.fetched(checkout))) {
            line("Maven", Maven.WANTED + " in .vivavoce");
        } else if (program.isPresent()) {
            var version = Maven.versionOnPath();
            line(
                    "Maven",
                    "%s in %s (unless it is one of 3.9.6 to 3.9.99, the build fetches %s)"
                            .formatted(
                                    version.isEmpty() ? "of an unknown version" : version,
                                    program.get(),
                                    Maven.WANTED));
        } else {
            line("Maven", "MISSING");
            System.out.println(Machine.howToGet(checkout, "maven"));
            missing = true;
        }
    }

    private void node() throws IOException, InterruptedException {
        var node = new Node(checkout);
        if (node.isThere()) {
            line("Node", node.version() + ", npm " + Machine.printedBy("npm", "--version"));
            return;
        }
        if (new Models(checkout).missing().isEmpty()) {
            line("Node", "none from %d on: the platform runs, without the web app".formatted(Checkout.NODE));
        } else {
            line("Node", "MISSING (%d or newer)".formatted(Checkout.NODE));
            missing = true;
        }
        System.out.println(node.howToGet());
    }

    private static void line(String name, String value) {
        System.out.println("%-14s %s".formatted(name, value));
    }
}
