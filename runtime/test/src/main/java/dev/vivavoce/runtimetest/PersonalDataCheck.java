package dev.vivavoce.runtimetest;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.FileDescriptor;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import dev.vivavoce.events.v1.AdministrationActed;
import dev.vivavoce.events.v1.EventTypeProto;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.events.AdministrationEvents;
import dev.vivavoce.runtime.events.EventContract;
import dev.vivavoce.runtime.objects.ObjectFolder;
import dev.vivavoce.runtime.objects.ObjectKey;
import dev.vivavoce.runtime.privacy.DataRegistry;
import dev.vivavoce.runtime.privacy.ExportSink;
import dev.vivavoce.runtime.privacy.RegisteredData;
import dev.vivavoce.runtimetest.rules.ServiceClasses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// Compares the registry of personal data of a service with its migrated database, its contracts, its folders of
/// objects, and the table in its RATIONALE.
///
/// ```java
/// @TestFactory
/// Stream<DynamicTest> personal_data() {
///     return PersonalDataCheck.all(StoredData.REGISTRY);
/// }
/// ```
public final class PersonalDataCheck {
    private static final String BEGIN = "<!-- Written by ./vivavoce golden from the service's StoredData. -->\n";
    private static final String END = "<!-- end -->\n";

    private PersonalDataCheck() {}

    /// Every check, one test each. Runs in the folder of the service's module.
    public static Stream<DynamicTest> all(DataRegistry registry) {
        var root = "dev.vivavoce." + registry.service();
        return Stream.of(
                DynamicTest.dynamicTest(
                        "every column of the database has one row in the registry", () -> compareTables(registry)),
                DynamicTest.dynamicTest(
                        "export and erasure of an unknown person run on the real tables",
                        () -> exportAndErase(registry)),
                DynamicTest.dynamicTest(
                        "every event of the contracts has a row in the registry", () -> compareEvents(registry, root)),
                DynamicTest.dynamicTest(
                        "every folder of objects has a row in the registry", () -> compareFolders(registry, root)),
                DynamicTest.dynamicTest(
                        "RATIONALE.md shows the registry", () -> compareDocument(registry, Path.of("RATIONALE.md"))));
    }

    /// Throws when tables or columns of the database and of the registry differ, or a column is in two groups.
    static void compareTables(DataRegistry registry) {
        try (var database = Database.open(TestPostgres.database(registry.service()), registry.service(), 2)) {
            compareTables(registry, database);
        }
    }

    static void compareTables(DataRegistry registry, Database database) {
        var declared = new TreeMap<String, List<String>>();
        for (var table : registry.tables()) {
            assertThat(declared).as("one row for each table").doesNotContainKey(table.name());
            assertThat(table.columns()).as("columns of %s", table.name()).doesNotHaveDuplicates();
            declared.put(table.name(), table.columns().stream().sorted().toList());
        }
        var real = new TreeMap<String, List<String>>();
        database.run(db -> db.createQuery("""
                        SELECT table_name, column_name FROM information_schema.columns
                        WHERE table_schema = 'public' ORDER BY table_name, column_name
                        """)
                .map((row, _) -> List.of(row.getString(1), row.getString(2)))
                .forEach(column -> real.computeIfAbsent(column.get(0), _ -> new ArrayList<>())
                        .add(column.get(1))));
        real.replaceAll((_, columns) -> columns.stream().sorted().toList());
        assertThat(declared)
                .as("the tables in StoredData of %s (expected: those of the migrated database)", registry.service())
                .isEqualTo(real);
    }

    private static void exportAndErase(DataRegistry registry) throws IOException, InterruptedException {
        try (var database = Database.open(TestPostgres.database(registry.service()), registry.service(), 2)) {
            var data = new RegisteredData(registry, database, Clock.systemUTC());
            var user = UUID.randomUUID();
            var files = new TreeSet<String>();
            data.export(user, new ExportSink() {
                @Override
                public void file(String name) {
                    assertThat(files.add(name)).as(name).isTrue();
                }

                @Override
                public void write(byte[] bytes) {}
            });
            assertThat(files)
                    .isEqualTo(Stream.concat(
                                    Stream.of("README.txt"),
                                    registry.tables().stream()
                                            .filter(table -> !table.exported().isEmpty())
                                            .map(table -> table.name() + ".json"))
                            .collect(Collectors.toCollection(TreeSet::new)));
            for (int time = 0; time < 2; time++)
                assertThat(data.erase(user).erased()).isNotEmpty().allMatch(erased -> erased.count() == 0);
        }
    }

    private static void compareEvents(DataRegistry registry, String root) {
        var declared =
                registry.events().stream().map(DataRegistry.Published::type).toList();
        var common = ServiceClasses.of(root).stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(used -> used.getTargetClass().isEquivalentTo(AdministrationEvents.class))
                .map(_ -> EventContract.of(AdministrationActed.class).type())
                .limit(1);
        assertThat(declared)
                .as("the events in StoredData of %s (expected: those of event.proto)", registry.service())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(eventsOf(root), common).toList());
    }

    /// The types that the service's `event.proto` declares.
    private static Stream<String> eventsOf(String root) {
        try {
            var contract = (FileDescriptor)
                    Class.forName(root + ".v1.Event").getMethod("getDescriptor").invoke(null);
            return contract.getMessageTypes().stream()
                    .map(message -> message.getOptions()
                            .getExtension(EventTypeProto.eventType)
                            .getName());
        } catch (ReflectiveOperationException thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    /// A service makes its keys with constants of the type [ObjectFolder] alone.
    private static void compareFolders(DataRegistry registry, String root) {
        var service = ServiceClasses.of(root);
        ArchRuleDefinition.noClasses()
                .should()
                .callConstructor(ObjectKey.class, String.class)
                .as("keys of objects are made by an ObjectFolder")
                .check(service);
        var declared = registry.folders().stream()
                .map(folder -> folder.folder().name())
                .collect(Collectors.toSet());
        assertThat(declared)
                .as("the folders in StoredData of %s (expected: its ObjectFolders)", registry.service())
                .isEqualTo(folders(service));
    }

    private static Set<String> folders(JavaClasses service) {
        return service.stream()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getRawType().isEquivalentTo(ObjectFolder.class))
                .map(PersonalDataCheck::folder)
                .collect(Collectors.toSet());
    }

    private static String folder(JavaField field) {
        try {
            var constant = field.reflect();
            constant.setAccessible(true);
            return ((ObjectFolder) constant.get(null)).name();
        } catch (IllegalAccessException thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    private static void compareDocument(DataRegistry registry, Path file) {
        try {
            var text = Files.readString(file);
            int begin = text.indexOf(BEGIN);
            int end = text.indexOf(END, begin);
            assertThat(begin >= 0 && end >= 0)
                    .as("%s has the lines %s and %s", file, BEGIN, END)
                    .isTrue();
            var wanted = text.substring(0, begin + BEGIN.length()) + registry.markdown() + text.substring(end);
            if ("write".equals(System.getProperty("golden"))) Files.writeString(file, wanted);
            else assertThat(text).as("%s (./vivavoce golden rewrites it)", file).isEqualTo(wanted);
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }
}
