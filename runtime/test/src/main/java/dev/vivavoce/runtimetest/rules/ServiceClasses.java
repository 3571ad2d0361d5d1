package dev.vivavoce.runtimetest.rules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// The classes of a service that we write, read once for all rules of a test JVM: reading them takes seconds.
public final class ServiceClasses {
    private static final Pattern GENERATED = Pattern.compile(".*/dev/vivavoce/\\w+/v1/.*");

    private static final Map<String, JavaClasses> READ = new ConcurrentHashMap<>();

    private ServiceClasses() {}

    /// Those of the service with this root package, without tests and generated classes.
    public static JavaClasses of(String rootPackage) {
        return READ.computeIfAbsent(
                rootPackage,
                root -> new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .withImportOption(location -> !location.matches(GENERATED))
                        .withImportOption(location -> !location.contains("-tests.jar"))
                        .importPackages(root));
    }
}
