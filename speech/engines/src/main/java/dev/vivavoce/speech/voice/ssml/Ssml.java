package dev.vivavoce.speech.voice.ssml;

import dev.vivavoce.speech.voice.Script;
import dev.vivavoce.speech.voice.Script.Emphasis;
import dev.vivavoce.speech.voice.Script.Span;
import dev.vivavoce.speech.voice.ssml.SsmlException.Reason;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Reads a script in SSML 1.1 (W3C), in part: `speak`, `p`, `s`, `break`, `emphasis`, `say-as` and `phoneme`. Anything
/// else is refused by name. Nothing outside the document is read, and nothing is expanded.
public final class Ssml {
    private static final String NAMESPACE = "http://www.w3.org/2001/10/synthesis";
    private static final int LONGEST = 100_000;
    private static final int DEEPEST = 16;
    private static final int LONGEST_ATTRIBUTE = 200;
    private static final int LONGEST_READ_AS = 100;
    private static final int MOST_PHONES = 40;
    private static final Duration LONGEST_BREAK = Duration.ofSeconds(10);
    private static final Duration LONGEST_BREAKS = Duration.ofMinutes(2);
    private static final Pattern TIME = Pattern.compile("\\+?(\\d{0,6})(?:\\.(\\d{1,3}))?(ms|s)");
    private static final Pattern ENTITY = Pattern.compile("&([\\p{L}_][\\p{L}\\p{N}_.-]*);$");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");

    private record Open(Element element, Map<String, String> attributes, Emphasis emphasis, int line, int column) {
        SsmlException refused(Reason reason, String name) {
            return new SsmlException(reason, name, line, column);
        }
    }

    private final String source;
    private final String[] lines;
    private final ArrayDeque<Open> open = new ArrayDeque<>();
    private final SpanList spans = new SpanList();
    private final StringBuilder text = new StringBuilder();

    private Ssml(String source) {
        this.source = source;
        lines = source.split("\r\n|\r|\n", -1);
    }

    /// @param rate as for [Script]
    /// @param pitch as for [Script]
    public static Script parse(String ssml, double rate, double pitch) throws SsmlException {
        if (ssml.length() > LONGEST) throw new SsmlException(Reason.TOO_LARGE, "speak", 1, 1);
        return new Script(new Ssml(ssml).spans(), rate, pitch);
    }

    private List<Span> spans() throws SsmlException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            var reader = factory.createXMLStreamReader(new StringReader(source));
            try {
                while (reader.hasNext()) read(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException malformed) {
            throw malformed(malformed.getLocation());
        }
        return spans.spans();
    }

    private void read(XMLStreamReader reader) throws XMLStreamException, SsmlException {
        switch (reader.next()) {
            case XMLStreamConstants.START_ELEMENT -> start(reader);
            case XMLStreamConstants.END_ELEMENT -> end();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                if (open.isEmpty()) return;
                if (open.getLast().element() == Element.BREAK)
                    throw open.getLast().refused(Reason.MISPLACED, "break");
                text.append(reader.getText());
            }
            case XMLStreamConstants.DTD -> throw doctype();
            case XMLStreamConstants.ENTITY_REFERENCE -> throw refused(reader, Reason.ENTITY, reader.getLocalName());
            case XMLStreamConstants.PROCESSING_INSTRUCTION ->
                throw refused(reader, Reason.PROCESSING_INSTRUCTION, reader.getPITarget());
            default -> {} // comments, the end
        }
    }

    private void start(XMLStreamReader reader) throws SsmlException {
        var name = qualified(reader.getPrefix(), reader.getLocalName());
        var uri = reader.getNamespaceURI();
        if (uri != null && !uri.isEmpty() && !uri.equals(NAMESPACE))
            throw refused(reader, Reason.NAMESPACE_UNKNOWN, name);
        for (int i = 0; i < reader.getNamespaceCount(); i++)
            if (!NAMESPACE.equals(reader.getNamespaceURI(i)))
                throw refused(reader, Reason.NAMESPACE_UNKNOWN, declared(reader.getNamespacePrefix(i)));
        var element =
                Element.of(reader.getLocalName()).orElseThrow(() -> refused(reader, Reason.ELEMENT_UNKNOWN, name));
        boolean placed = open.isEmpty()
                ? element == Element.SPEAK
                : open.getLast().element().holds(element);
        if (open.size() == DEEPEST) throw refused(reader, Reason.TOO_DEEP, name);
        if (!placed) throw refused(reader, Reason.MISPLACED, name);
        flush();
        int[] place = place(reader.getLocation());
        var outer = open.isEmpty() ? Emphasis.NONE : open.getLast().emphasis();
        var plain = new Open(element, attributes(reader, element), outer, place[0], place[1]);
        open.addLast(element == Element.EMPHASIS ? emphasised(plain) : plain);
        switch (element) {
            case PARAGRAPH -> spans.endParagraph();
            case SENTENCE -> spans.endSentence();
            case BREAK -> pause(plain);
            case SPEAK, EMPHASIS, SAY_AS, PHONEME -> {}
        }
    }

    private void end() throws SsmlException {
        switch (open.getLast().element()) {
            case SPEAK, EMPHASIS, BREAK -> flush();
            case PARAGRAPH -> {
                flush();
                spans.endParagraph();
            }
            case SENTENCE -> {
                flush();
                spans.endSentence();
            }
            case SAY_AS -> readAs(open.getLast());
            case PHONEME -> pronounce(open.getLast());
        }
        text.setLength(0);
        open.removeLast();
    }

    private void flush() {
        if (!text.toString().isBlank())
            spans.add(List.of(new Span.Words(text.toString(), open.getLast().emphasis())));
        text.setLength(0);
    }

    private void pause(Open element) throws SsmlException {
        var length = breakLength(element);
        if (length.compareTo(LONGEST_BREAK) > 0) throw element.refused(Reason.ATTRIBUTE_INVALID, "time");
        spans.addBreak(length);
        if (spans.breaks().compareTo(LONGEST_BREAKS) > 0) throw element.refused(Reason.BREAKS_TOO_LONG, "break");
    }

    private static Duration breakLength(Open element) throws SsmlException {
        var strength = element.attributes().getOrDefault("strength", "medium");
        var usual = Duration.ofMillis(
                switch (strength) {
                    case "none" -> 0;
                    case "x-weak" -> 100;
                    case "weak" -> 200;
                    case "medium" -> 400;
                    case "strong" -> 700;
                    case "x-strong" -> 1200;
                    default -> throw element.refused(Reason.ATTRIBUTE_INVALID, "strength");
                });
        var time = element.attributes().get("time");
        if (time == null) return usual;
        var match = TIME.matcher(time);
        if (!match.matches() || match.group(1).isEmpty() && match.group(2) == null)
            throw element.refused(Reason.ATTRIBUTE_INVALID, "time");
        var fraction = match.group(2) == null ? "0" : match.group(2);
        double value = Double.parseDouble("0" + match.group(1) + "." + fraction);
        return Duration.ofMillis(Math.round(match.group(3).equals("s") ? value * 1000 : value));
    }

    private static Open emphasised(Open element) throws SsmlException {
        var emphasis = switch (element.attributes().getOrDefault("level", "moderate")) {
            case "strong" -> Emphasis.STRONG;
            case "moderate" -> Emphasis.MODERATE;
            case "none" -> Emphasis.NONE;
            case "reduced" -> Emphasis.REDUCED;
            default -> throw element.refused(Reason.ATTRIBUTE_INVALID, "level");
        };
        return new Open(element.element(), element.attributes(), emphasis, element.line(), element.column());
    }

    private void readAs(Open element) throws SsmlException {
        var interpretAs = required(element, "interpret-as");
        var way = SayAs.of(interpretAs).orElseThrow(() -> element.refused(Reason.SAY_AS_UNKNOWN, interpretAs));
        if (way != SayAs.DATE && element.attributes().containsKey("format"))
            throw element.refused(Reason.ATTRIBUTE_UNKNOWN, "format");
        if (text.length() > LONGEST_READ_AS) throw element.refused(Reason.TOO_LARGE, "say-as");
        var format = element.attributes().getOrDefault("format", "ymd");
        spans.add(way.read(text.toString().strip(), format, element.emphasis())
                .orElseThrow(() -> element.refused(Reason.TEXT_UNFIT, interpretAs)));
    }

    private void pronounce(Open element) throws SsmlException {
        var written = required(element, "ph");
        if (text.length() > LONGEST_READ_AS) throw element.refused(Reason.TOO_LARGE, "phoneme");
        try {
            var phones = switch (element.attributes().getOrDefault("alphabet", "ipa")) {
                case "ipa" -> Phones.ofIpa(written);
                case "x-arpabet" -> Phones.ofArpabet(written);
                default -> throw element.refused(Reason.ATTRIBUTE_INVALID, "alphabet");
            };
            if (phones.isEmpty()) throw element.refused(Reason.ATTRIBUTE_INVALID, "ph");
            if (phones.size() > MOST_PHONES) throw element.refused(Reason.TOO_LARGE, "ph");
            var word = text.toString().strip().replaceAll("\\s+", " ");
            spans.add(List.of(new Span.Pronounced(word.isEmpty() ? written : word, phones, element.emphasis())));
        } catch (Phones.UnknownSymbol unknown) {
            throw element.refused(Reason.PHONE_UNKNOWN, unknown.symbol());
        }
    }

    private static String required(Open element, String attribute) throws SsmlException {
        var value = element.attributes().get(attribute);
        if (value == null) throw element.refused(Reason.ATTRIBUTE_MISSING, attribute);
        return value;
    }

    private Map<String, String> attributes(XMLStreamReader reader, Element element) throws SsmlException {
        var attributes = new HashMap<String, String>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            var name = qualified(reader.getAttributePrefix(i), reader.getAttributeLocalName(i));
            var value = reader.getAttributeValue(i);
            if (!element.has(name)) throw refused(reader, Reason.ATTRIBUTE_UNKNOWN, name);
            if (value.length() > LONGEST_ATTRIBUTE) throw refused(reader, Reason.TOO_LARGE, name);
            if (name.equals("version") && !value.equals("1.0") && !value.equals("1.1")
                    || name.equals("xml:lang") && !LANGUAGE.matcher(value).matches())
                throw refused(reader, Reason.ATTRIBUTE_INVALID, name);
            attributes.put(name, value);
        }
        return attributes;
    }

    private SsmlException refused(XMLStreamReader reader, Reason reason, String name) {
        int[] place = place(reader.getLocation());
        return new SsmlException(reason, name, place[0], place[1]);
    }

    /// The reader does not know entities, so it calls them malformed.
    private SsmlException malformed(@Nullable Location location) {
        int line = location == null ? 1 : Math.clamp(location.getLineNumber(), 1, lines.length);
        int column = location == null ? 1 : Math.max(1, location.getColumnNumber());
        var before = lines[line - 1].substring(0, Math.min(column - 1, lines[line - 1].length()));
        var entity = ENTITY.matcher(before);
        if (entity.find()) return new SsmlException(Reason.ENTITY, entity.group(1), line, entity.start() + 1);
        var name = open.isEmpty() ? "XML" : open.getLast().element().written();
        return new SsmlException(Reason.MALFORMED, name, line, column);
    }

    /// A document type may hold tags of its own, so its beginning is looked for.
    private SsmlException doctype() {
        int line = 0;
        while (line < lines.length - 1 && !lines[line].contains("<!DOCTYPE")) line++;
        return new SsmlException(Reason.DOCTYPE, "DOCTYPE", line + 1, lines[line].indexOf("<!DOCTYPE") + 1);
    }

    /// Line and column of the tag that ends at a location: the reader knows only its end.
    private int[] place(Location end) {
        int line = Math.clamp(end.getLineNumber(), 1, lines.length);
        int column = lines[line - 1].lastIndexOf('<', end.getColumnNumber() - 2);
        while (column < 0 && line > 1) column = lines[--line - 1].lastIndexOf('<');
        return new int[] {line, Math.max(0, column) + 1};
    }

    private static String declared(@Nullable String prefix) {
        return prefix == null ? "xmlns" : "xmlns:" + prefix;
    }

    private static String qualified(@Nullable String prefix, String name) {
        return prefix == null || prefix.isEmpty() ? name : prefix + ":" + name;
    }
}
