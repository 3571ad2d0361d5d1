package checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import machine.Checkout;

/// What the reports of Surefire say about the tests of some modules, or one of Playwright about journeys.
///
/// @param failures of tests that failed, in a rerun, too
/// @param flaky the first failures of tests that passed in a rerun
record TestReports(
        int passed, int failed, int skipped, List<Failure> failures, List<Failure> flaky, List<Suite> suites) {
    private static final int TRACE_LINES = 12;
    /// A journey shows its place in the file, and at the end what its pages show.
    private static final int JOURNEY_LINES = 40;

    /// @param trace the first lines of what the test said
    record Failure(String test, List<String> trace) {}

    /// One test class.
    record Suite(String name, double seconds) {}

    static TestReports of(Checkout checkout) throws IOException {
        var files = new ArrayList<Path>();
        for (var module : checkout.modules()) files.addAll(files(checkout, module));
        return read(files, TRACE_LINES);
    }

    /// One report of journeys; a missing file is a report without tests.
    static TestReports of(Path file) throws IOException {
        return read(Files.exists(file) ? List.of(file) : List.of(), JOURNEY_LINES);
    }

    static TestReports of(Checkout checkout, String module) throws IOException {
        return read(files(checkout, module), TRACE_LINES);
    }

    /// Deletes the reports of an earlier run.
    static void delete(Checkout checkout) throws IOException {
        for (var module : checkout.modules()) {
            for (var file : files(checkout, module)) Files.delete(file);
        }
    }

    private static List<Path> files(Checkout checkout, String module) throws IOException {
        var folder = checkout.root().resolve(module).resolve("target/surefire-reports");
        var files = new ArrayList<Path>();
        if (!Files.exists(folder)) return files;
        try (var found = Files.newDirectoryStream(folder, "TEST-*.xml")) {
            found.forEach(files::add);
        }
        return files;
    }

    private static TestReports read(List<Path> files, int lines) throws IOException {
        var counts = new Counts(lines);
        for (var file : files) {
            try (var input = Files.newInputStream(file)) {
                var factory = XMLInputFactory.newFactory();
                factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
                var xml = factory.createXMLStreamReader(input);
                while (xml.hasNext()) {
                    if (xml.next() == XMLStreamConstants.START_ELEMENT) counts.add(xml);
                }
            } catch (XMLStreamException broken) {
                throw new IOException(file + " is no report: " + broken.getMessage(), broken);
            }
        }
        return new TestReports(
                counts.tests - counts.failed - counts.skipped,
                counts.failed,
                counts.skipped,
                List.copyOf(counts.failures),
                List.copyOf(counts.flaky),
                List.copyOf(counts.suites));
    }

    private static final class Counts {
        private final int lines;
        private final List<Failure> failures = new ArrayList<>();
        private final List<Failure> flaky = new ArrayList<>();
        private final List<Suite> suites = new ArrayList<>();
        private String test = "";
        private int tests;
        private int failed;
        private int skipped;

        Counts(int lines) {
            this.lines = lines;
        }

        void add(XMLStreamReader xml) throws XMLStreamException {
            switch (xml.getLocalName()) {
                case "testsuite" -> {
                    tests += number(xml, "tests");
                    failed += number(xml, "failures") + number(xml, "errors");
                    skipped += number(xml, "skipped");
                    suites.add(new Suite(lastPart(text(xml, "name")), seconds(text(xml, "time"))));
                }
                case "testcase" -> test = text(xml, "classname") + "." + text(xml, "name");
                case "failure", "error" -> addTo(failures, xml);
                case "flakyFailure", "flakyError" -> addTo(flaky, xml);
                default -> {
                    // Output, and the traces of reruns.
                }
            }
        }

        /// Adds the failure of the test, once.
        private void addTo(List<Failure> found, XMLStreamReader xml) throws XMLStreamException {
            var failure = new Failure(test, trace(xml));
            if (found.stream().noneMatch(other -> other.test().equals(test))) found.add(failure);
        }

        /// Reads to the end of an element. What the test printed may be in it, too.
        private List<String> trace(XMLStreamReader xml) throws XMLStreamException {
            var element = xml.getLocalName();
            var message = text(xml, "message");
            var text = new StringBuilder();
            boolean printed = false;
            while (xml.next() != XMLStreamConstants.END_ELEMENT
                    || !xml.getLocalName().equals(element)) {
                if (xml.isStartElement()) printed = xml.getLocalName().startsWith("system-");
                else if (xml.isEndElement()) printed = false;
                else if (xml.isCharacters() && !printed) text.append(xml.getText());
            }
            var said = text.toString().isBlank() ? message : text.toString();
            return said.lines().filter(line -> !line.isBlank()).limit(lines).toList();
        }

        private static String lastPart(String name) {
            return name.substring(name.lastIndexOf('.') + 1);
        }

        private static double seconds(String time) {
            return time.isEmpty() ? 0 : Double.parseDouble(time.replace(",", ""));
        }

        private static int number(XMLStreamReader xml, String name) {
            var value = text(xml, name);
            return value.isEmpty() ? 0 : Integer.parseInt(value);
        }

        private static String text(XMLStreamReader xml, String name) {
            return Objects.requireNonNullElse(xml.getAttributeValue(null, name), "");
        }
    }

    /// The time of all classes, and the slowest; empty without tests.
    String times() {
        if (suites.isEmpty()) return "";
        var total = suites.stream().mapToDouble(Suite::seconds).sum();
        var slowest = suites.stream()
                .max(java.util.Comparator.comparingDouble(Suite::seconds))
                .orElseThrow();
        return String.format(Locale.ROOT, "tests %.0f s, of which %s %.0f s", total, slowest.name(), slowest.seconds());
    }
}
