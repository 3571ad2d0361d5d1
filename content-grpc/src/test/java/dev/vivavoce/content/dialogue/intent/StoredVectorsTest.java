package dev.vivavoce.content.dialogue.intent;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.content.dialogue.partner.Partner;
import dev.vivavoce.content.dialogue.script.Common;
import dev.vivavoce.content.dialogue.script.Scripts;
import dev.vivavoce.content.scenario.BuiltInScenario;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// "golden" rewrites the file.
class StoredVectorsTest {
    private static final Path FILE =
            Path.of("src/main/resources/dev/vivavoce/content/dialogue/intent", StoredVectors.FILE);

    /// Between two processors whose instructions for small numbers differ.
    private static final double LEAST_COSINE = 0.99;

    @Test
    void every_sentence_that_partners_learn_is_stored_as_the_network_reads_it() throws IOException {
        var sentences = sentences();
        if ("write".equals(System.getProperty("golden"))) {
            write(sentences);
            return; // it is read from the compiled resources, which are older
        }
        var stored = StoredVectors.shipped();
        assertThat(sentences.values())
                .as("run ./vivavoce golden")
                .allSatisfy(sentence -> assertThat(stored.of(sentence)).isNotNull())
                .hasSize(stored.size());
        int number = 0;
        for (var sentence : sentences.values())
            if (number++ % 200 == 0)
                assertThat(cosine(
                                requireNonNull(stored.of(sentence)),
                                SentenceVectors.shared().embed(sentence)))
                        .as(sentence)
                        .isGreaterThan(LEAST_COSINE);
    }

    @Test
    void another_sentence_is_not_found() {
        assertThat(StoredVectors.shipped().of("Nobody has ever said this in a script."))
                .isNull();
    }

    /// What the partners of all built-in scenarios ask vectors for, by key.
    private static SequencedMap<Long, String> sentences() {
        var asked = new TreeMap<Long, String>();
        var listening = new SentenceVectors(
                text -> {
                    asked.put(StoredVectors.key(text), text);
                    var any = new float[StoredVectors.LENGTH];
                    any[0] = 1;
                    return any;
                },
                StoredVectors.NONE);
        var common = Common.load();
        var scripts = Scripts.load();
        for (var scenario : BuiltInScenario.all()) {
            var script = scripts.find(scenario.id()).orElseThrow();
            var _ = Partner.of(() -> listening, common, script, scenario.content())
                    .matcher();
        }
        return asked;
    }

    private static void write(SequencedMap<Long, String> sentences) throws IOException {
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(FILE)))) {
            out.writeInt(sentences.size());
            for (long key : sentences.keySet()) out.writeLong(key);
            for (var sentence : sentences.values())
                for (float number : SentenceVectors.shared().embed(sentence))
                    out.writeShort(Float.floatToFloat16(number));
        }
    }

    private static double cosine(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) sum += (double) one[i] * other[i];
        return sum; // both have length 1
    }
}
