package dev.vivavoce.speech.recognition.moonshine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The tokens of the Llama vocabulary: 3 specials, 256 bytes, then pieces of words in the order in which byte
/// pairs were merged. U+2581 stands for a space.
public final class LlamaTokenizer {
    public static final int START = 1;
    public static final int END = 2;
    private static final int FIRST_BYTE = 3;
    private static final int FIRST_PIECE = FIRST_BYTE + 256;
    private static final char SPACE = '\u2581';
    private static final Pattern VOCABULARY = Pattern.compile("llama_vocab_base64 = \"([^\"]+)\"");

    private final String[] pieces;
    private final Map<String, Integer> ids = new HashMap<>();

    /// @param script `llama-tokenizer.js`, which carries the vocabulary in Base64
    public LlamaTokenizer(Path script) {
        try {
            var matcher = VOCABULARY.matcher(Files.readString(script));
            if (!matcher.find()) {
                throw new IllegalStateException(script.getFileName() + " holds no vocabulary");
            }
            var lines = new String(Base64.getDecoder().decode(matcher.group(1)), StandardCharsets.UTF_8);
            pieces = lines.split("\n", -1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (int i = FIRST_PIECE; i < pieces.length; i++) {
            ids.put(pieces[i], i);
        }
    }

    /// Merges the pair with the lowest id again and again: ids stand in merge order, so this is exactly
    /// byte-pair encoding.
    public List<Integer> encode(String text) {
        var parts = new ArrayList<String>();
        (SPACE + text.replace(' ', SPACE)).codePoints().forEach(c -> parts.add(Character.toString(c)));
        while (true) {
            int best = Integer.MAX_VALUE;
            int at = -1;
            for (int i = 0; i + 1 < parts.size(); i++) {
                int merged = ids.getOrDefault(parts.get(i) + parts.get(i + 1), Integer.MAX_VALUE);
                if (merged < best) {
                    best = merged;
                    at = i;
                }
            }
            if (at < 0) {
                break;
            }
            parts.set(at, parts.get(at) + parts.remove(at + 1));
        }
        var tokens = new ArrayList<Integer>();
        for (var part : parts) {
            var id = ids.get(part);
            if (id != null) {
                tokens.add(id);
            } else {
                for (byte b : part.getBytes(StandardCharsets.UTF_8)) {
                    tokens.add(FIRST_BYTE + (b & 0xff));
                }
            }
        }
        return tokens;
    }

    /// The text of tokens, without special tokens.
    public String decode(List<Integer> tokens) {
        var bytes = new ByteArrayOutputStream();
        for (int token : tokens) {
            if (token >= FIRST_PIECE && token < pieces.length) {
                bytes.writeBytes(pieces[token].replace(SPACE, ' ').getBytes(StandardCharsets.UTF_8));
            } else if (token >= FIRST_BYTE && token < FIRST_PIECE) {
                bytes.write(token - FIRST_BYTE);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8).strip();
    }

    /// Whether a token continues a word: it begins with a letter or a digit, or is a byte.
    boolean goesOnWithWord(int token) {
        return token >= FIRST_PIECE && token < pieces.length
                ? !pieces[token].isEmpty() && Character.isLetterOrDigit(pieces[token].codePointAt(0))
                : token >= FIRST_BYTE;
    }

    /// Whether a token begins a word.
    boolean beginsWord(int token) {
        return token >= FIRST_PIECE && token < pieces.length && pieces[token].indexOf(SPACE) == 0;
    }
}
