package dev.vivavoce.content.extraction.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/// Files that were made to do harm, or that no reader can read.
public final class HostileFiles {
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private final Path folder;

    public HostileFiles(Path folder) {
        this.folder = folder;
    }

    /// Two hundred megabytes of spaces in the text of a DOCX.
    public Path zipBomb() throws IOException {
        return docx("zip-bomb.docx", out -> {
            out.write(("<w:document xmlns:w='" + W + "'><w:body><w:p><w:r><w:t>").getBytes(UTF_8));
            var spaces = " ".repeat(1 << 20).getBytes(UTF_8);
            for (int i = 0; i < 200; i++) out.write(spaces);
            out.write("</w:t></w:r></w:p></w:body></w:document>".getBytes(UTF_8));
        });
    }

    /// Entities of entities, a billion words when all are replaced.
    public Path billionLaughs() throws IOException {
        var entities = new StringBuilder("<!DOCTYPE w [<!ENTITY a0 'ha '>");
        for (int i = 1; i < 10; i++)
            entities.append(
                    "<!ENTITY a%d '%s'>".formatted(i, "&a%d;".formatted(i - 1).repeat(10)));
        return docx("billion-laughs.docx", out -> out.write((entities + "]>" + body("&a9;")).getBytes(UTF_8)));
    }

    /// An entity that is a file of the machine.
    public Path externalEntity() throws IOException {
        var secret = Files.writeString(folder.resolve("secret.txt"), "a secret of the machine");
        var type = "<!DOCTYPE w [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]>";
        return docx("external-entity.docx", out -> out.write((type + body("&x;")).getBytes(UTF_8)));
    }

    /// A page whose content is one string of hundreds of megabytes, packed to two.
    public Path flateBomb() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_SPEED))) {
            var letters = "a".repeat(1 << 20).getBytes(ISO_8859_1);
            out.write('(');
            for (int i = 0; i < 400; i++) out.write(letters);
        }
        return pdf("flate-bomb.pdf", "/Filter /FlateDecode", packed.toByteArray(), 1, 1);
    }

    /// A page whose content opens a million arrays and closes none.
    public Path deepArrays() throws IOException {
        return pdf("deep-arrays.pdf", "", "[".repeat(1_000_000).getBytes(ISO_8859_1), 1, 1);
    }

    /// One page that is in the tree of pages a hundred thousand times.
    ///
    /// @param said how many pages the tree says it has
    public Path manyPages(int said) throws IOException {
        return pdf("many-pages-" + said + ".pdf", "", "BT ET".getBytes(ISO_8859_1), 100_000, said);
    }

    public Path encryptedPdf() throws IOException {
        return protectedPdf("encrypted.pdf", "a password", new AccessPermission());
    }

    /// A PDF that may be read and not copied.
    public Path pdfNotToCopy() throws IOException {
        var permission = new AccessPermission();
        permission.setCanExtractContent(false);
        return protectedPdf("not-to-copy.pdf", "", permission);
    }

    private Path protectedPdf(String name, String password, AccessPermission permission) throws IOException {
        try (var draft = new PdfDraft().page()) {
            draft.text(draft.regular, 12, 72, 72, "Nobody reads this without the password.");
            var policy = new StandardProtectionPolicy("the owner's password", password, permission);
            policy.setEncryptionKeyLength(128);
            draft.document.protect(policy);
            return draft.save(folder.resolve(name));
        }
    }

    public Path encryptedDocx() throws Exception {
        var info = new EncryptionInfo(EncryptionMode.agile);
        info.getEncryptor().confirmPassword("a password");
        var file = folder.resolve("encrypted.docx");
        try (var system = new POIFSFileSystem()) {
            try (var data = info.getEncryptor().getDataStream(system);
                    var document = new XWPFDocument()) {
                document.createParagraph().createRun().setText("Nobody reads this without the password.");
                document.write(data);
            }
            try (var out = Files.newOutputStream(file)) {
                system.writeFilesystem(out);
            }
        }
        return file;
    }

    public Path truncatedPdf() throws IOException {
        return truncated(goodPdf("whole.pdf"), "truncated.pdf");
    }

    public Path truncatedDocx() throws IOException {
        return truncated(docx("whole.docx", out -> out.write(body("A word.").getBytes(UTF_8))), "truncated.docx");
    }

    /// A PDF with a ZIP archive behind it: each reader sees what it knows.
    public Path polyglot() throws IOException {
        var both = new ByteArrayOutputStream();
        both.write(Files.readAllBytes(goodPdf("front.pdf")));
        both.write(Files.readAllBytes(
                docx("back.docx", out -> out.write(body("A word.").getBytes(UTF_8)))));
        return Files.write(folder.resolve("polyglot.pdf"), both.toByteArray());
    }

    public Path spreadsheet() throws IOException {
        var file = folder.resolve("spreadsheet.docx");
        try (var workbook = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            workbook.createSheet().createRow(0).createCell(0).setCellValue("no document");
            workbook.write(out);
        }
        return file;
    }

    /// A page that is a picture of text.
    public Path scan() throws IOException {
        return scan(1);
    }

    /// Pages of which there are only white pictures.
    public Path scan(int pages) throws IOException {
        var image = new BufferedImage(600, 800, BufferedImage.TYPE_BYTE_GRAY);
        var graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 600, 800);
        graphics.dispose();
        try (var draft = new PdfDraft()) {
            for (int page = 0; page < pages; page++) draft.page().image(image, 0, 0, 595, 842);
            return draft.save(folder.resolve("scan.pdf"));
        }
    }

    /// A page whose lines are only in its picture.
    public Path scan(String... lines) throws IOException {
        BufferedImage picture;
        var printed = folder.resolve("printed.pdf");
        try (var draft = new PdfDraft().page()) {
            for (int line = 0; line < lines.length; line++)
                draft.text(draft.regular, 14, 72, 72 + 20 * line, lines[line]);
            draft.save(printed);
        }
        try (var document = Loader.loadPDF(printed.toFile())) {
            picture = new PDFRenderer(document).renderImageWithDPI(0, 150, ImageType.GRAY);
        }
        try (var draft = new PdfDraft().page()) {
            return draft.image(picture, 0, 0, 595, 842).save(folder.resolve("scanned.pdf"));
        }
    }

    public Path blankPdf() {
        try (var draft = new PdfDraft().page()) {
            return draft.save(folder.resolve("blank.pdf"));
        }
    }

    public Path emptyDocx() throws IOException {
        return docx("empty.docx", out -> out.write(body("").getBytes(UTF_8)));
    }

    public Path goodPdf(String name) {
        try (var draft = new PdfDraft().page()) {
            return draft.text(draft.regular, 12, 72, 72, "A short sentence stands on this page.")
                    .save(folder.resolve(name));
        }
    }

    private Path truncated(Path whole, String name) throws IOException {
        var bytes = Files.readAllBytes(whole);
        return Files.write(folder.resolve(name), Arrays.copyOf(bytes, bytes.length / 3));
    }

    private static String body(String text) {
        return "<w:document xmlns:w='" + W + "'><w:body><w:p><w:r><w:t>" + text
                + "</w:t></w:r></w:p></w:body></w:document>";
    }

    private Path docx(String name, Content document) throws IOException {
        var file = folder.resolve(name);
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>".getBytes(UTF_8));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            document.write(zip);
        }
        return file;
    }

    /// Writes a PDF whose only page is in the tree as often as wanted.
    private Path pdf(String name, String filter, byte[] content, int kids, int said) throws IOException {
        var out = new ByteArrayOutputStream();
        out.write("%PDF-1.7\n".getBytes(ISO_8859_1));
        out.write("1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n".getBytes(ISO_8859_1));
        out.write(("2 0 obj <</Type /Pages /Count " + said + " /Kids [" + "3 0 R ".repeat(kids) + "]>> endobj\n")
                .getBytes(ISO_8859_1));
        out.write(
                "3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources <<>> /Contents 4 0 R>> endobj\n"
                        .getBytes(ISO_8859_1));
        out.write(("4 0 obj <</Length " + content.length + " " + filter + ">> stream\n").getBytes(ISO_8859_1));
        out.write(content);
        out.write("\nendstream endobj\ntrailer <</Root 1 0 R /Size 5>>\n%%EOF\n".getBytes(ISO_8859_1));
        return Files.write(folder.resolve(name), out.toByteArray());
    }

    private interface Content {
        void write(OutputStream out) throws IOException;
    }
}
