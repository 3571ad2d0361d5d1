package dev.vivavoce.quiz.exchange.qti;

import dev.vivavoce.quiz.exchange.Refusal.Reason;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads XML without document types, entities or anything from outside, and within bounds.
final class SafeXml {
    private static final int DEEPEST = 64;
    private static final int MOST_ELEMENTS = 20_000;
    private static final int MOST_ATTRIBUTES = 64;

    private SafeXml() {}

    static Element read(byte[] file, String name) throws QtiRefused {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            var reader = factory.createXMLStreamReader(new ByteArrayInputStream(file));
            try {
                return read(reader, name);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
            throw new QtiRefused(Reason.UNREADABLE, name, line, "XML");
        }
    }

    private static Element read(XMLStreamReader reader, String name) throws XMLStreamException, QtiRefused {
        var open = new ArrayDeque<Element>();
        int elements = 0;
        while (reader.hasNext()) {
            int line = Math.max(1, reader.getLocation().getLineNumber());
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++elements > MOST_ELEMENTS
                            || open.size() == DEEPEST
                            || reader.getAttributeCount() > MOST_ATTRIBUTES)
                        throw new QtiRefused(Reason.TOO_LARGE, name, line, reader.getLocalName());
                    var element = element(reader, line);
                    if (!open.isEmpty()) open.getLast().content().add(element);
                    open.addLast(element);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    var closed = open.removeLast();
                    if (open.isEmpty()) return closed;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (!open.isEmpty()) open.getLast().content().add(new Element.Text(reader.getText()));
                }
                case XMLStreamConstants.DTD -> throw new QtiRefused(Reason.UNREADABLE, name, line, "DOCTYPE");
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new QtiRefused(Reason.UNREADABLE, name, line, "entity");
                default -> {}
            }
        }
        throw new QtiRefused(Reason.UNREADABLE, name, 1, "XML");
    }

    private static Element element(XMLStreamReader reader, int line) {
        var attributes = new HashMap<String, String>();
        for (int i = 0; i < reader.getAttributeCount(); i++)
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        return new Element(reader.getLocalName(), attributes, line, new ArrayList<>());
    }
}
