package dev.vivavoce.content.extraction.child.docx;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// What the styles of a document's paragraphs mean. A style takes what it does not say from the one it is based on.
final class DocxStyles {
    private static final Pattern HEADING = Pattern.compile("heading ?([1-9])");
    private static final int MOST_ANCESTORS = 20;

    private final Map<String, Style> byId = new HashMap<>();

    /// @param level of a heading; 0 when it is none, -1 when the style does not say
    private record Style(@Nullable String basedOn, int level, boolean contents, boolean list) {}

    static DocxStyles read(DocxPackage parts, String part) throws IOException, XMLStreamException {
        var styles = new DocxStyles();
        var xml = parts.open(part);
        if (xml.isPresent()) styles.read(xml.get());
        return styles;
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        String id = "";
        String basedOn = null;
        int level = -1;
        boolean contents = false;
        boolean list = false;
        while (DocxPackage.next(xml)) {
            if (xml.isEndElement() && xml.getLocalName().equals("style"))
                byId.put(id, new Style(basedOn, level, contents, list));
            if (!xml.isStartElement()) continue;
            var value = DocxPackage.attribute(xml, "val").orElse("");
            switch (xml.getLocalName()) {
                case "style" -> {
                    id = DocxPackage.attribute(xml, "styleId").orElse("");
                    basedOn = null;
                    level = -1;
                    contents = false;
                    list = false;
                }
                case "name" -> {
                    var name = value.toLowerCase(Locale.ROOT);
                    var heading = HEADING.matcher(name);
                    if (heading.matches()) level = Math.min(6, Integer.parseInt(heading.group(1)));
                    else if (name.equals("title")) level = 1;
                    contents = name.startsWith("toc ");
                }
                case "basedOn" -> basedOn = value;
                case "outlineLvl" -> level = outlineLevel(value);
                case "numId" -> list = !value.equals("0");
                default -> {}
            }
        }
    }

    /// Returns the level of a heading for an outline level, which begins with 0 and is 9 for body text; 0 for none.
    static int outlineLevel(String value) {
        return value.length() == 1 && value.charAt(0) >= '0' && value.charAt(0) <= '8'
                ? Math.min(6, value.charAt(0) - '0' + 1)
                : 0;
    }

    /// Returns the level of the heading that a style makes; 0 when it makes none.
    int level(String id) {
        var style = byId.get(id);
        for (int i = 0; style != null && i < MOST_ANCESTORS; i++) {
            if (style.level() >= 0) return style.level();
            style = style.basedOn() == null ? null : byId.get(style.basedOn());
        }
        return 0;
    }

    /// Returns whether a style is one of a table of contents.
    boolean isContents(String id) {
        var style = byId.get(id);
        return style != null && style.contents();
    }

    /// Returns whether a style makes items of lists.
    boolean isList(String id) {
        var style = byId.get(id);
        for (int i = 0; style != null && i < MOST_ANCESTORS; i++) {
            if (style.list()) return true;
            style = style.basedOn() == null ? null : byId.get(style.basedOn());
        }
        return false;
    }
}
