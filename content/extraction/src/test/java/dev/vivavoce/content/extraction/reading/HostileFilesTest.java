package dev.vivavoce.content.extraction.reading;

import static dev.vivavoce.content.extraction.document.UnreadableDocumentException.Reason.BROKEN;
import static dev.vivavoce.content.extraction.document.UnreadableDocumentException.Reason.COPYING_FORBIDDEN;
import static dev.vivavoce.content.extraction.document.UnreadableDocumentException.Reason.ENCRYPTED;
import static dev.vivavoce.content.extraction.document.UnreadableDocumentException.Reason.NOT_THIS_TYPE;
import static dev.vivavoce.content.extraction.document.UnreadableDocumentException.Reason.NO_TEXT;
import static dev.vivavoce.content.extraction.document.UnreadableDocumentException.Reason.TOO_COMPLEX;
import static dev.vivavoce.content.extraction.document.UnreadableDocumentException.Reason.TOO_LARGE;
import static dev.vivavoce.content.extraction.document.UnreadableDocumentException.Reason.TOO_MANY_PAGES;
import static dev.vivavoce.content.extraction.document.UnreadableDocumentException.Reason.TOO_SLOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vivavoce.content.extraction.document.DocumentType;
import dev.vivavoce.content.extraction.document.Page;
import dev.vivavoce.content.extraction.document.UnreadableDocumentException;
import dev.vivavoce.content.extraction.document.UnreadableDocumentException.Reason;
import dev.vivavoce.content.extraction.files.HostileFiles;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileFilesTest {
    @TempDir
    Path folder;

    @TempDir
    Path temporary;

    private final List<Page> pages = new ArrayList<>();
    private HostileFiles files = new HostileFiles(Path.of(""));

    @BeforeEach
    void files() {
        files = new HostileFiles(folder);
    }

    @AfterEach
    void nothing_stays_on_the_disk() throws Exception {
        try (var left = Files.list(temporary)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void a_zip_bomb_is_too_large() throws Exception {
        assertThat(reason(files.zipBomb(), DocumentType.DOCX)).isEqualTo(TOO_LARGE);
    }

    @Test
    void xml_with_a_dtd_is_broken_whatever_its_entities_are() throws Exception {
        assertThat(reason(files.billionLaughs(), DocumentType.DOCX)).isEqualTo(BROKEN);
        assertThat(reason(files.externalEntity(), DocumentType.DOCX)).isEqualTo(BROKEN);
        assertThat(pages).isEmpty();
    }

    @Test
    void a_pdf_that_unpacks_to_more_than_the_heap_is_too_complex() throws Exception {
        assertThat(reason(files.flateBomb(), DocumentType.PDF)).isEqualTo(TOO_COMPLEX);
    }

    @Test
    void a_pdf_with_endless_nesting_ends_its_process_and_nothing_else() throws Exception {
        assertThat(reason(files.deepArrays(), DocumentType.PDF)).isIn(TOO_COMPLEX, BROKEN, NO_TEXT);
    }

    @Test
    void a_hundred_thousand_pages_are_too_many_even_when_the_document_says_it_has_one() throws Exception {
        assertThat(reason(files.manyPages(100_000), DocumentType.PDF)).isEqualTo(TOO_MANY_PAGES);
        assertThat(reason(files.manyPages(1), DocumentType.PDF)).isEqualTo(TOO_MANY_PAGES);
    }

    @Test
    void documents_behind_a_password_are_encrypted() throws Exception {
        assertThat(reason(files.encryptedPdf(), DocumentType.PDF)).isEqualTo(ENCRYPTED);
        assertThat(reason(files.encryptedDocx(), DocumentType.DOCX)).isEqualTo(ENCRYPTED);
    }

    @Test
    void a_pdf_that_nobody_may_copy_is_not_read() throws Exception {
        assertThat(reason(files.pdfNotToCopy(), DocumentType.PDF)).isEqualTo(COPYING_FORBIDDEN);
    }

    @Test
    void documents_that_end_early_are_broken() throws Exception {
        assertThat(reason(files.truncatedPdf(), DocumentType.PDF)).isEqualTo(BROKEN);
        assertThat(reason(files.truncatedDocx(), DocumentType.DOCX)).isEqualTo(BROKEN);
    }

    @Test
    void a_file_of_two_types_is_of_none() throws Exception {
        assertThat(reason(files.polyglot(), DocumentType.PDF)).isEqualTo(NOT_THIS_TYPE);
    }

    @Test
    void a_spreadsheet_is_no_document_and_a_pdf_no_docx() throws Exception {
        assertThat(reason(files.spreadsheet(), DocumentType.DOCX)).isEqualTo(NOT_THIS_TYPE);
        assertThat(reason(files.goodPdf("good.pdf"), DocumentType.DOCX)).isEqualTo(NOT_THIS_TYPE);
    }

    @Test
    void a_document_without_text_says_which_pages_are_pictures_and_fails() throws Exception {
        assertThat(reason(files.scan(), DocumentType.PDF)).isEqualTo(NO_TEXT);
        assertThat(pages).singleElement().extracting(Page::kind).isEqualTo(Page.Kind.IMAGE);
    }

    @Test
    void empty_documents_have_no_text() throws Exception {
        assertThat(reason(files.blankPdf(), DocumentType.PDF)).isEqualTo(NO_TEXT);
        assertThat(pages).singleElement().extracting(Page::kind).isEqualTo(Page.Kind.BLANK);
        assertThat(reason(files.emptyDocx(), DocumentType.DOCX)).isEqualTo(NO_TEXT);
        assertThat(reason(Files.createFile(folder.resolve("empty.txt")), DocumentType.TEXT))
                .isEqualTo(NO_TEXT);
        assertThat(reason(Files.writeString(folder.resolve("blank.txt"), " \n\n \t"), DocumentType.TEXT))
                .isEqualTo(NO_TEXT);
    }

    @Test
    void a_file_larger_than_allowed_is_not_opened() throws Exception {
        var limits = new ReadingLimits(Duration.ofSeconds(50), Duration.ZERO, 64, 10, 20, 0);
        assertThat(reason(limits, files.goodPdf("good.pdf"), DocumentType.PDF)).isEqualTo(TOO_LARGE);
    }

    @Test
    void a_document_that_takes_longer_than_allowed_is_too_slow() throws Exception {
        var limits = new ReadingLimits(Duration.ofMillis(100), Duration.ZERO, 64, 10, 10_000_000, 0);
        assertThat(reason(limits, files.manyPages(5), DocumentType.PDF)).isEqualTo(TOO_SLOW);
    }

    @Test
    void the_memory_of_this_process_stays_as_it_is() throws Exception {
        var hostile = List.of(files.zipBomb(), files.flateBomb(), files.manyPages(1));
        long before = usedMemory();
        for (var file : hostile) reason(file, DocumentType.of(Files.readAllBytes(file)));
        assertThat(usedMemory() - before).isLessThan(16 << 20);
    }

    private static long usedMemory() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private Reason reason(Path file, DocumentType type) {
        return reason(ReadingLimits.STANDARD, file, type);
    }

    private Reason reason(ReadingLimits limits, Path file, DocumentType type) {
        pages.clear();
        var reader = new DocumentReader(limits, PageRecognizer.NONE, temporary);
        return catchThrowableOfType(UnreadableDocumentException.class, () -> reader.read(file, type, pages::add))
                .reason();
    }
}
