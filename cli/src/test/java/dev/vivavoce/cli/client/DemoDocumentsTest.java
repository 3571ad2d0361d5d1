package dev.vivavoce.cli.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The list by which the edges of the Compose file know the demo's documents. Rewritten with `-Dgolden=write`, which is
/// `./vivavoce golden`.
class DemoDocumentsTest {
    private static final Path LIST = Path.of("..", "deploy", "compose", "demo-documents.json");

    @Test
    void the_list_has_each_document_of_the_demo_under_the_hash_of_its_text() throws Exception {
        var list = new TreeMap<String, String>();
        for (var document : LearnerDocuments.ofDemo()) list.put(hash(document), document);
        assertThat(list).hasSize(LearnerDocuments.ofDemo().size());
        var written = JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(list)
                + "\n";
        if ("write".equals(System.getProperty("golden"))) Files.writeString(LIST, written);
        assertThat(written).as("%s (./vivavoce golden rewrites it)", LIST).isEqualTo(Files.readString(LIST));
    }

    private static String hash(String document) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document.getBytes(UTF_8)));
    }
}
