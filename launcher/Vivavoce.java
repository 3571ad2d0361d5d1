import checks.Checks;
import commands.Bench;
import commands.Doctor;
import commands.Golden;
import commands.Images;
import commands.Programs;
import commands.Screens;
import commands.Train;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import machine.Checkout;
import machine.Machine;
import machine.Stop;

/// The commands of `./vivavoce`. The script of that name runs this class; `launcher/help.txt` describes the commands.
final class Vivavoce {
    private Vivavoce() {}

    public static void main(String[] words) throws Exception {
        var checkout = Checkout.at(Path.of(System.getProperty("vivavoce.root", ""))
                .toAbsolutePath()
                .normalize());
        try {
            run(checkout, words[0], Arrays.asList(words).subList(1, words.length));
        } catch (Stop stop) {
            if (!stop.getMessage().isEmpty()) Machine.say("%s", stop.getMessage());
            System.exit(stop.code());
        }
    }

    private static void run(Checkout checkout, String command, List<String> arguments) throws Exception {
        switch (command) {
            case "build" -> new Programs(checkout).build(arguments);
            case "up" -> new Programs(checkout).up(arguments);
            case "dev" -> new Programs(checkout).dev(arguments);
            case "demo" -> new Programs(checkout).run("cli", "dev.vivavoce.cli.demo.Demo", arguments);
            case "rotate-keys" -> new Programs(checkout).run("cli", "dev.vivavoce.cli.RotateKeys", arguments);
            case "billing" -> new Programs(checkout).run("cli", "dev.vivavoce.cli.Billing", arguments);
            case "ratings" -> new Programs(checkout).run("cli", "dev.vivavoce.cli.ratings.Ratings", arguments);
            case "dead-letters" -> new Programs(checkout).run("cli", "dev.vivavoce.cli.DeadLetters", arguments);
            case "bucket" -> new Programs(checkout).run("cli", "dev.vivavoce.cli.Bucket", arguments);
            case "fleet" -> new Programs(checkout).run("cli", "dev.vivavoce.cli.Fleet", arguments);
            case "backup", "restore" ->
                new Programs(checkout)
                        .run(
                                "cli",
                                "dev.vivavoce.cli.Backup",
                                Stream.concat(Stream.of(command), arguments.stream())
                                        .toList());
            case "schema" -> new Programs(checkout).run("local", "dev.vivavoce.bff.requestlog.SchemaUsage", arguments);
            case "bench" -> new Bench(checkout).run(arguments);
            case "images" -> new Images(checkout).run(arguments);
            case "test" -> new Checks(checkout).run(arguments);
            case "train" -> new Train(checkout).train(arguments);
            case "tune" -> new Train(checkout).tune(arguments);
            case "confidence" -> new Train(checkout).confidence(arguments);
            case "marks" -> new Train(checkout).marks(arguments);
            case "turns" -> new Train(checkout).turns(arguments);
            case "voices" -> new Train(checkout).voices(arguments);
            case "golden" -> new Golden(checkout).run(arguments);
            case "screens" -> new Screens(checkout).run(arguments);
            case "doctor" -> new Doctor(checkout).run();
            default -> throw Stop.usage("vivavoce: no command '%s'. ./vivavoce help lists them.".formatted(command));
        }
    }
}
