package dev.vivavoce.content.extraction.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import dev.vivavoce.content.extraction.document.UnreadableDocumentException.Reason;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Tells the type of a file by its first bytes, its ZIP directory and its characters. Reads nothing that is packed.
final class FileType {
    private static final byte[] PDF = "%PDF-".getBytes(ISO_8859_1);
    /// Readers accept a PDF whose header is later than its first byte, and so do files of two types.
    private static final int HEADER_WITHIN = 1_024;

    private static final byte[] OLE = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    private static final byte[] ENCRYPTED_OFFICE = "EncryptedPackage".getBytes(UTF_16LE);

    private static final byte[] ZIP_ENTRY = {'P', 'K', 3, 4};
    private static final byte[] ZIP_DIRECTORY_ENTRY = {'P', 'K', 1, 2};
    private static final byte[] ZIP_END = {'P', 'K', 5, 6};
    private static final int ZIP_END_LENGTH = 22;
    private static final int ZIP_DIRECTORY_ENTRY_LENGTH = 46;
    private static final int MOST_ENTRIES = 10_000;

    /// Formats that are text but no prose.
    private static final Pattern MARKUP =
            Pattern.compile("\\s*(?:\\{\\\\rtf|%!PS|<!doctype|<html|<\\?xml|<svg)", Pattern.CASE_INSENSITIVE);

    private static final Pattern MARKDOWN = Pattern.compile("""
            ^\\#{1,6}\\x20\\S                    # a heading
            | ^(?:```|~~~)                      # a block of code
            | ^\\|?\\x20*:?-{3,}:?\\x20*\\|         # the line under the head of a table
            | ^[^\\s].*\\R(?:={3,}|-{3,})\\x20*$  # an underlined heading
            | \\[[^\\]\\r\\n]+]\\([^)\\s]+\\)   # a link
            | \\*\\*[^*\\s][^*\\r\\n]*\\*\\*    # bold
            """, Pattern.MULTILINE | Pattern.COMMENTS);
    private static final int MARKDOWN_WITHIN = 20_000;

    private final byte[] content;

    private FileType(byte[] content) {
        this.content = content;
    }

    static DocumentType of(byte[] content) {
        return new FileType(content).type();
    }

    private DocumentType type() {
        if (content.length == 0) throw new UnreadableDocumentException(Reason.NO_TEXT, "the file is empty");
        if (isAt(0, OLE)) throw ofOffice();
        boolean pdf = indexOf(PDF, 0, Math.min(content.length, HEADER_WITHIN)) >= 0;
        int zipEnd = zipEnd();
        if (pdf && (zipEnd >= 0 || isAt(0, ZIP_ENTRY))) throw notThisType("a PDF and a ZIP archive at once");
        if (pdf) return pdf();
        if (isAt(0, ZIP_ENTRY)) return docx(zipEnd);
        if (zipEnd >= 0) throw notThisType("a ZIP archive behind something else");
        return text();
    }

    private UnreadableDocumentException ofOffice() {
        if (indexOf(ENCRYPTED_OFFICE, 0, content.length) >= 0)
            return new UnreadableDocumentException(Reason.ENCRYPTED, "an Office document behind a password");
        return notThisType("an Office document of the time before DOCX");
    }

    private DocumentType pdf() {
        int start = 0;
        if (content.length > 3 && isAt(0, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF})) start = 3;
        while (start < content.length && content[start] <= ' ' && content[start] > 0) start++;
        if (!isAt(start, PDF)) throw notThisType("a PDF behind something else");
        return DocumentType.PDF;
    }

    private DocumentType docx(int zipEnd) {
        if (zipEnd < 0) throw new UnreadableDocumentException(Reason.BROKEN, "a ZIP archive without its directory");
        var names = names(zipEnd);
        boolean hasTypes = names.contains("[Content_Types].xml");
        boolean hasDocument =
                names.stream().anyMatch(name -> name.startsWith("word/document") && name.endsWith(".xml"));
        boolean hasMacros = names.stream().anyMatch(name -> name.endsWith("vbaProject.bin"));
        if (!hasTypes || !hasDocument) throw notThisType("a ZIP archive, but no DOCX");
        if (hasMacros) throw notThisType("a document with macros");
        return DocumentType.DOCX;
    }

    /// Returns the place of the end record of a ZIP archive, -1 when the file does not end with one.
    private int zipEnd() {
        int first = Math.max(0, content.length - ZIP_END_LENGTH - 0xFFFF);
        for (int at = content.length - ZIP_END_LENGTH; at >= first; at--)
            if (isAt(at, ZIP_END) && at + ZIP_END_LENGTH + unsigned16(at + 20) == content.length) return at;
        return -1;
    }

    private List<String> names(int zipEnd) {
        var names = new ArrayList<String>();
        long at = unsigned32(zipEnd + 16);
        while (names.size() < MOST_ENTRIES
                && at + ZIP_DIRECTORY_ENTRY_LENGTH <= zipEnd
                && isAt((int) at, ZIP_DIRECTORY_ENTRY)) {
            int entry = (int) at;
            int name = unsigned16(entry + 28);
            if (entry + ZIP_DIRECTORY_ENTRY_LENGTH + name > zipEnd) break;
            names.add(new String(content, entry + ZIP_DIRECTORY_ENTRY_LENGTH, name, ISO_8859_1));
            at += ZIP_DIRECTORY_ENTRY_LENGTH + name + unsigned16(entry + 30) + unsigned16(entry + 32);
        }
        return names;
    }

    private DocumentType text() {
        String text;
        try {
            text = TextEncoding.of(content).decode(content);
        } catch (CharacterCodingException e) {
            throw notThisType("bytes that are no text");
        }
        if (text.chars().anyMatch(FileType::isNoText)) throw notThisType("bytes that are no text");
        var start = text.substring(0, Math.min(text.length(), MARKDOWN_WITHIN));
        if (MARKUP.matcher(start.toLowerCase(Locale.ROOT)).lookingAt()) throw notThisType("text of another format");
        return MARKDOWN.matcher(start).find() ? DocumentType.MARKDOWN : DocumentType.TEXT;
    }

    private static boolean isNoText(int unit) {
        return Character.isISOControl(unit) && "\t\n\r\f\u0085".indexOf(unit) < 0 || unit == 0xFFFE || unit == 0xFFFF;
    }

    private static UnreadableDocumentException notThisType(String what) {
        return new UnreadableDocumentException(Reason.NOT_THIS_TYPE, what);
    }

    private boolean isAt(int at, byte[] wanted) {
        return at >= 0
                && at + wanted.length <= content.length
                && Arrays.equals(content, at, at + wanted.length, wanted, 0, wanted.length);
    }

    private int indexOf(byte[] wanted, int from, int to) {
        for (int at = from; at + wanted.length <= to; at++) if (isAt(at, wanted)) return at;
        return -1;
    }

    private int unsigned16(int at) {
        return Byte.toUnsignedInt(content[at]) | Byte.toUnsignedInt(content[at + 1]) << 8;
    }

    private long unsigned32(int at) {
        return unsigned16(at) | (long) unsigned16(at + 2) << 16;
    }
}
