package dev.vivavoce.runtimetest.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.Map;
import java.util.Set;

/// Which package of `runtime` may use which. A package that is missing here fails the build, so that each new one
/// gets a line.
public final class RuntimeRules {
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("calls", Set.of("failure")),
            Map.entry("clock", Set.of()),
            Map.entry("config", Set.of()),
            Map.entry("failure", Set.of()),
            Map.entry("limits", Set.of()),
            Map.entry("proto", Set.of()),
            Map.entry("telemetry", Set.of("config")),
            Map.entry("security", Set.of("calls", "clock", "config", "failure", "proto")),
            Map.entry("data", Set.of("clock", "config", "failure", "telemetry")),
            Map.entry("readiness", Set.of("calls")),
            Map.entry("tls", Set.of("config")),
            Map.entry(
                    "server",
                    Set.of("calls", "config", "data", "failure", "readiness", "security", "telemetry", "tls")),
            Map.entry("jobs", Set.of("data", "failure", "telemetry")),
            Map.entry("keys", Set.of("config", "data")),
            Map.entry("objects", Set.of("config")),
            Map.entry("watch", Set.of("data", "failure", "server")),
            Map.entry("privacy", Set.of("data", "failure", "objects", "security", "server")),
            Map.entry("events", Set.of("data", "failure", "privacy", "proto", "security", "server", "telemetry")),
            Map.entry("consent", Set.of("failure", "security")),
            Map.entry("entitlement", Set.of("data", "events", "failure", "proto")));

    private RuntimeRules() {}

    /// A class uses its own package and those listed for it.
    public static ArchRule packagesUseOnlyWhatTheyMay(String root) {
        return ArchRuleDefinition.classes()
                .should(new ArchCondition<JavaClass>("use only the packages that RuntimeRules allows") {
                    @Override
                    public void check(JavaClass from, ConditionEvents events) {
                        var own = packageBelow(root, from);
                        var allowed = MAY_USE.get(own);
                        if (allowed == null) {
                            events.add(SimpleConditionEvent.violated(
                                    from, from.getName() + ": RuntimeRules does not list the package " + own));
                            return;
                        }
                        for (var dependency : from.getDirectDependenciesFromSelf()) {
                            var to = dependency.getTargetClass();
                            if (!to.getPackageName().startsWith(root + ".")) continue;
                            var used = packageBelow(root, to);
                            if (!used.equals(own) && !allowed.contains(used))
                                events.add(SimpleConditionEvent.violated(from, dependency.getDescription()));
                        }
                    }
                });
    }

    public static ArchRule noCycles(String root) {
        return SlicesRuleDefinition.slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    /// `runtime` uses the contracts and no service.
    public static ArchRule noService(String root) {
        return ArchRuleDefinition.classes()
                .should(new ArchCondition<JavaClass>("use no class of a service but its contracts") {
                    @Override
                    public void check(JavaClass from, ConditionEvents events) {
                        for (var dependency : from.getDirectDependenciesFromSelf()) {
                            var to = dependency.getTargetClass().getPackageName();
                            if (to.startsWith("dev.vivavoce.")
                                    && !to.startsWith(root + ".")
                                    && !to.matches("dev\\.vivavoce\\.\\w+\\.v1"))
                                events.add(SimpleConditionEvent.violated(from, dependency.getDescription()));
                        }
                    }
                });
    }

    /// Top-level classes; a package with more than fifteen must be split.
    public static ArchRule noLargePackage(String root) {
        return ArchRuleDefinition.classes()
                .that()
                .areTopLevelClasses()
                .should(new ArchCondition<JavaClass>("be in a package of at most 15 classes") {
                    @Override
                    public void check(JavaClass from, ConditionEvents events) {
                        long classes = from.getPackage().getClasses().stream()
                                .filter(JavaClass::isTopLevelClass)
                                .filter(each -> !each.getSimpleName().equals("package-info"))
                                .count();
                        if (classes > 15)
                            events.add(SimpleConditionEvent.violated(
                                    from, from.getPackageName() + " has " + classes + " classes (expected: <= 15)"));
                    }
                });
    }

    private static String packageBelow(String root, JavaClass from) {
        var name = from.getPackageName();
        if (!name.startsWith(root + ".")) return "";
        return name.substring(root.length() + 1).split("\\.", 2)[0];
    }
}
