package dev.vivavoce.content.extraction.document;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vivavoce.content.extraction.document.UnreadableDocumentException.Reason;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentTypeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "# A heading\n\ntext",
                "Heading\n=======\n",
                "see [this](https://example.org)",
                "a | b\n--- | ---\n1 | 2",
                "```\ncode\n```",
                "a **bold** word"
            })
    void markdown_is_known_by_its_marks(String text) {
        assertThat(DocumentType.of(text.getBytes(UTF_8))).isEqualTo(DocumentType.MARKDOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a word", "#hashtag and 5 * 3 * 2", "- one\n- two", "a\n\n---\n\nb", "[1] a note (see there)"})
    void other_text_is_plain(String text) {
        assertThat(DocumentType.of(text.getBytes(UTF_8))).isEqualTo(DocumentType.TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\\rtf1 text}",
                "<!DOCTYPE html><p>text",
                "\n <HTML>",
                "<?xml version='1.0'?><w/>",
                "%!PS-Adobe",
                "text with \u0000 zero",
                "\u001B[31mred",
                "GIF89a %PDF-1.7",
            })
    void what_is_no_prose_is_refused(String text) {
        assertThat(reason(text.getBytes(UTF_8))).isEqualTo(Reason.NOT_THIS_TYPE);
    }

    @Test
    void office_documents_of_the_old_form_are_refused_and_encrypted_ones_named() {
        var old = new byte[600];
        var mark = new int[] {0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1};
        for (int i = 0; i < mark.length; i++) old[i] = (byte) mark[i];
        assertThat(reason(old)).isEqualTo(Reason.NOT_THIS_TYPE);
        var name = "EncryptedPackage".getBytes(UTF_16LE);
        System.arraycopy(name, 0, old, 512, name.length);
        assertThat(reason(old)).isEqualTo(Reason.ENCRYPTED);
    }

    @Test
    void any_bytes_have_a_type_or_a_reason() {
        var random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            var bytes = new byte[random.nextInt(200) + 1];
            random.nextBytes(bytes);
            if (i % 2 == 0) System.arraycopy(new byte[] {'P', 'K', 3, 4}, 0, bytes, 0, Math.min(4, bytes.length));
            if (i % 3 == 0 && bytes.length > 22)
                System.arraycopy(new byte[] {'P', 'K', 5, 6}, 0, bytes, bytes.length - 22, 4);
            try {
                assertThat(DocumentType.of(bytes)).isNotNull();
            } catch (UnreadableDocumentException e) {
                assertThat(e.reason()).isIn(Reason.NOT_THIS_TYPE, Reason.BROKEN);
            }
        }
    }

    private static Reason reason(byte[] content) {
        return catchThrowableOfType(UnreadableDocumentException.class, () -> DocumentType.of(content))
                .reason();
    }
}
