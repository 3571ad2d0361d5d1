package dev.vivavoce.deploy;

import dev.vivavoce.runtime.config.Env;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The table `deploy/helm/fleet.yaml`, and the readers of settings of the processes in it.
final class Fleet {
    private static final Tree TABLE =
            Tree.document(Repository.read("deploy/helm/fleet.yaml")).at("parts");

    private Fleet() {}

    static Set<String> parts() {
        return TABLE.entries().keySet();
    }

    /// All but the web app, whose settings are not checked.
    static List<String> processes() {
        return parts().stream().filter(part -> !part.equals("web")).toList();
    }

    static Tree part(String part) {
        return TABLE.at(part);
    }

    static Set<String> calls(String part) {
        return new TreeSet<>(part(part).at("calls").texts());
    }

    static Set<String> callers(String part) {
        var callers = new TreeSet<String>();
        for (var other : parts()) if (calls(other).contains(part)) callers.add(other);
        return callers;
    }

    static int port(String part) {
        return part(part).at("port").number();
    }

    static int plainPort(String part) {
        return part(part).at("plainPort").number();
    }

    static boolean uses(String part, String store) {
        return part(part).at("uses").texts().contains(store);
    }

    /// Returns what the process says of its settings: its faults, empty when it would start.
    static List<String> faults(String part, Map<String, String> settings) {
        try {
            switch (part) {
                case "identity" -> dev.vivavoce.identity.Main.settings(settings);
                case "speech" -> dev.vivavoce.speech.Main.settings(settings);
                case "content" -> dev.vivavoce.content.Main.settings(settings);
                case "assessment" -> dev.vivavoce.assessment.Main.settings(settings);
                case "billing" -> dev.vivavoce.billing.Main.settings(settings);
                case "bff" -> dev.vivavoce.bff.Main.check(settings);
                default -> throw new IllegalArgumentException(part + ": no process of ours");
            }
            return List.of();
        } catch (Env.BadSettings bad) {
            return new ArrayList<>(List.of(String.valueOf(bad.getMessage()).split("; ")));
        }
    }

    /// The settings with other folders and files in place of those of a container.
    ///
    /// @param secrets the file of each secret, by the last part of its path
    static Map<String, String> here(Map<String, String> settings, Map<String, String> secrets, String folder) {
        var here = new TreeMap<>(settings);
        here.replaceAll((name, value) -> {
            if (!value.startsWith("/run/secrets/") && !value.startsWith("/run/tls/"))
                return value.equals("/work") ? folder : value;
            var secret = value.substring(value.lastIndexOf('/') + 1);
            var file = secrets.get(secret);
            if (file == null) throw new AssertionError(name + ": " + value + " is no secret that is made");
            return file;
        });
        return here;
    }
}
