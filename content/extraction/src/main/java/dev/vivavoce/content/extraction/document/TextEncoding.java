package dev.vivavoce.content.extraction.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// How the characters of a text file are encoded: as its byte order mark says, else UTF-8 when all of it is, else
/// Windows-1252, which most older files of western languages are.
public enum TextEncoding {
    UTF_8(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
    UTF_16_BIG_ENDIAN(StandardCharsets.UTF_16BE, 0xFE, 0xFF),
    UTF_16_LITTLE_ENDIAN(StandardCharsets.UTF_16LE, 0xFF, 0xFE),
    WINDOWS_1252(Charset.forName("windows-1252"));

    private final Charset charset;
    private final int[] mark;

    TextEncoding(Charset charset, int... mark) {
        this.charset = charset;
        this.mark = mark;
    }

    public static TextEncoding of(byte[] content) {
        for (var encoding : values()) if (encoding.mark.length > 0 && encoding.marks(content)) return encoding;
        try {
            UTF_8.decode(content);
            return UTF_8;
        } catch (CharacterCodingException e) {
            return WINDOWS_1252;
        }
    }

    /// Returns the text without a byte order mark.
    ///
    /// @throws CharacterCodingException when the content is not in this encoding
    public String decode(byte[] content) throws CharacterCodingException {
        int start = marks(content) ? mark.length : 0;
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(content, start, content.length - start))
                .toString();
    }

    private boolean marks(byte[] content) {
        if (content.length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) if (Byte.toUnsignedInt(content[i]) != mark[i]) return false;
        return true;
    }
}
