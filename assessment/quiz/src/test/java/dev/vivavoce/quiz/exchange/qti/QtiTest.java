package dev.vivavoce.quiz.exchange.qti;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.quiz.exchange.Bank;
import dev.vivavoce.quiz.exchange.BankItem;
import dev.vivavoce.quiz.exchange.Imported;
import dev.vivavoce.quiz.exchange.Refusal;
import dev.vivavoce.quiz.exchange.Refusal.Reason;
import dev.vivavoce.quiz.question.Basis;
import dev.vivavoce.quiz.question.Difficulty;
import dev.vivavoce.quiz.question.Option;
import dev.vivavoce.quiz.question.Question;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QtiTest {
    private static final Basis BASIS = new Basis("en", Difficulty.MEDIUM, "", null);

    private static String item(String declaration, String body) {
        return """
                <qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="i" title="One" xml:lang="en">
                <qti-response-declaration identifier="RESPONSE" %s</qti-response-declaration>
                <qti-item-body>%s</qti-item-body>
                </qti-assessment-item>
                """.formatted(declaration, body);
    }

    private static Imported read(String text) {
        return Qti.read(text.getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void what_is_written_is_read_again_without_loss(long seed) {
        var items = Bank.items(seed, 5);
        var exported = Qti.write(items);
        assertThat(exported.refusals()).isEmpty();
        var imported = Qti.read(exported.file());
        assertThat(imported.refusals()).isEmpty();
        assertThat(imported.items()).isEqualTo(items);
        assertThat(Qti.write(items).file()).isEqualTo(exported.file());
    }

    @Test
    void reads_items_as_others_write_them() {
        var choice = read(item(
                "cardinality=\"single\" base-type=\"identifier\"><qti-correct-response><qti-value>b</qti-value></qti-correct-response>",
                """
                <p>Look at the word.</p>
                <qti-choice-interaction response-identifier="RESPONSE" max-choices="1"><qti-prompt>Which is it?</qti-prompt>
                <qti-simple-choice identifier="a">one</qti-simple-choice>
                <qti-simple-choice identifier="b">two</qti-simple-choice></qti-choice-interaction>"""));
        assertThat(choice.refusals()).isEmpty();
        assertThat(choice.items())
                .containsExactly(new BankItem(
                        "One",
                        List.of(),
                        List.of(),
                        new Question.MultipleChoice(
                                "Look at the word.\nWhich is it?",
                                List.of(Option.wrong("one"), Option.right("two")),
                                BASIS)));
        var gap = read(item(
                "cardinality=\"single\" base-type=\"string\"><qti-correct-response><qti-value>York</qti-value></qti-correct-response>",
                "<div><p>Now is the winter made summer by this sun of "
                        + "<qti-text-entry-interaction response-identifier=\"RESPONSE\"/>;</p></div>"));
        assertThat(gap.refusals()).isEmpty();
        assertThat(gap.items().getFirst().question())
                .isEqualTo(new Question.Gap(
                        "Now is the winter made summer by this sun of ", ";", List.of(Option.right("York")), BASIS));
    }

    @ParameterizedTest
    @CsvSource({
        "qti-hotspot-interaction, KIND_UNSUPPORTED, qti-hotspot-interaction",
        "qti-extended-text-interaction, KIND_UNSUPPORTED, qti-extended-text-interaction",
        "p, KIND_UNSUPPORTED, no interaction",
    })
    void refuses_kinds_by_name_and_line(String element, Reason reason, String what) {
        assertThat(read(item("cardinality=\"single\">", "\n<" + element + "/>")).refusals())
                .singleElement()
                .satisfies(refusal -> {
                    assertThat(refusal.reason()).isEqualTo(reason);
                    assertThat(refusal.what()).isEqualTo(what);
                    assertThat(refusal.at()).startsWith("item line ");
                });
    }

    @Test
    void refuses_what_would_be_lost() {
        var refusals = read(item(
                        "cardinality=\"single\"><qti-correct-response><qti-value>b</qti-value></qti-correct-response>",
                        "<qti-choice-interaction response-identifier=\"RESPONSE\"><qti-prompt>Which <em>one</em>?</qti-prompt>"
                                + "<qti-simple-choice identifier=\"b\">x</qti-simple-choice></qti-choice-interaction>"))
                .refusals();
        assertThat(refusals).containsExactly(new Refusal(Reason.FEATURE_UNSUPPORTED, "item line 3", "em"));
    }

    @Test
    void reads_no_document_type_and_no_entity() {
        var bomb =
                "<!DOCTYPE q [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\"><!ENTITY x SYSTEM \"file:///etc/hostname\">]>\n<q>&x;&b;</q>";
        assertThat(read(bomb).items()).isEmpty();
        assertThat(read(bomb).refusals()).extracting(Refusal::reason).containsExactly(Reason.UNREADABLE);
        assertThat(read("<q>&x;</q>").refusals()).extracting(Refusal::reason).containsExactly(Reason.UNREADABLE);
        assertThat(read("no xml").refusals()).extracting(Refusal::reason).containsExactly(Reason.UNREADABLE);
        assertThat(read("").refusals()).extracting(Refusal::reason).containsExactly(Reason.UNREADABLE);
    }

    @Test
    void refuses_depth_length_and_archives_that_swell() throws IOException {
        assertThat(read("<q>".repeat(100)).refusals())
                .extracting(Refusal::reason)
                .containsExactly(Reason.TOO_LARGE);
        assertThat(read("<q>" + "<p/>".repeat(30_000) + "</q>").refusals())
                .extracting(Refusal::reason)
                .containsExactly(Reason.TOO_LARGE);
        assertThat(Qti.read(new byte[20_000_001]).refusals())
                .extracting(Refusal::reason)
                .containsExactly(Reason.TOO_LARGE);
        assertThat(Qti.read(zip("imsmanifest.xml", new byte[70_000_000])).refusals())
                .extracting(Refusal::reason)
                .containsExactly(Reason.TOO_LARGE);
        assertThat(Qti.read(zip("other.xml", new byte[1])).refusals())
                .containsExactly(new Refusal(Reason.MALFORMED, "package line 1", "imsmanifest.xml"));
        assertThat(Qti.read("PK but no archive".getBytes(UTF_8)).items()).isEmpty();
    }

    @Test
    void a_file_that_the_manifest_names_again_is_read_once() throws IOException {
        var item = item(
                "cardinality=\"single\" base-type=\"string\"><qti-correct-response><qti-value>York</qti-value></qti-correct-response>",
                "<div><p>This sun of <qti-text-entry-interaction response-identifier=\"RESPONSE\"/>;</p></div>");
        var imported = Qti.read(
                zip(Map.of("imsmanifest.xml", manifest("i.xml", 3).getBytes(UTF_8), "i.xml", item.getBytes(UTF_8))));
        assertThat(imported.items()).hasSize(1);
        assertThat(imported.refusals()).hasSize(2).allSatisfy(refusal -> {
            assertThat(refusal.reason()).isEqualTo(Reason.MALFORMED);
            assertThat(refusal.at()).startsWith("imsmanifest.xml line ");
            assertThat(refusal.what()).isEqualTo("i.xml");
        });
    }

    @Test
    void questions_that_are_refused_count_for_the_most_that_are_read() throws IOException {
        var imported = Qti.read(zip(Map.of(
                "imsmanifest.xml",
                manifest("i.xml", Qti.MOST + 5).getBytes(UTF_8),
                "i.xml",
                item("cardinality=\"single\">", "<p>no question</p>").getBytes(UTF_8))));
        assertThat(imported.items()).isEmpty();
        assertThat(imported.refusals()).hasSize(Qti.MOST + 1);
        assertThat(imported.refusals().getLast().reason()).isEqualTo(Reason.TOO_LARGE);
    }

    private static String manifest(String href, int times) {
        return "<manifest><resources>\n"
                + "<resource type=\"imsqti_item_xmlv3p0\" href=\"%s\"/>\n"
                        .formatted(href)
                        .repeat(times)
                + "</resources></manifest>";
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        return zip(Map.of(name, content));
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return out.toByteArray();
    }
}
