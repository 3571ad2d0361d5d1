package dev.vivavoce.content.extraction.child.docx;

import dev.vivavoce.content.extraction.document.UnreadableDocumentException;
import dev.vivavoce.content.extraction.document.UnreadableDocumentException.Reason;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The parts of a DOCX file. Only parts with text are unpacked, as streams and with a bound on what all of them may
/// unpack to; XML with a DTD is refused, so there are no entities.
final class DocxPackage implements AutoCloseable {
    private static final int MOST_ENTRIES = 10_000;
    /// Text of 10 MB is more than a thousand pages, and its XML is several times as long.
    private static final long MOST_UNPACKED = 100L << 20;

    private static final String MAIN_PART = "/officeDocument";

    private final ZipFile zip;
    private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    private long left = MOST_UNPACKED;

    DocxPackage(Path file) throws IOException {
        zip = new ZipFile(file.toFile());
        if (zip.size() > MOST_ENTRIES)
            throw new UnreadableDocumentException(Reason.TOO_COMPLEX, zip.size() + " files in the archive");
        // A reader that supports DTDs reports one before it resolves anything; every part is read by [#next], which
        // refuses it.
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((_, _, _, _) -> {
            throw new XMLStreamException("external entity");
        });
    }

    /// Returns the name of the main part.
    String mainPart() throws IOException, XMLStreamException {
        var relations = open("_rels/.rels");
        if (relations.isPresent()) {
            var xml = relations.get();
            while (next(xml)) {
                if (!xml.isStartElement() || !xml.getLocalName().equals("Relationship")) continue;
                var type = attribute(xml, "Type").orElse("");
                var target = attribute(xml, "Target").orElse("");
                if (type.endsWith(MAIN_PART)) return target.startsWith("/") ? target.substring(1) : target;
            }
        }
        return "word/document.xml";
    }

    /// Opens a part; empty when there is none of that name.
    Optional<XMLStreamReader> open(String part) throws IOException, XMLStreamException {
        var entry = zip.getEntry(part);
        if (entry == null || entry.isDirectory()) return Optional.empty();
        return Optional.of(factory.createXMLStreamReader(new Bounded(zip.getInputStream(entry))));
    }

    /// Moves to the next event; false at the end.
    static boolean next(XMLStreamReader xml) throws XMLStreamException {
        if (!xml.hasNext()) return false;
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE)
            throw new UnreadableDocumentException(Reason.BROKEN, "XML with a DTD");
        return true;
    }

    /// Returns an attribute by its local name: the transitional and the strict form differ in their namespaces only.
    static Optional<String> attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++)
            if (xml.getAttributeLocalName(i).equals(name)) return Optional.of(xml.getAttributeValue(i));
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private final class Bounded extends FilterInputStream {
        private Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            if (one >= 0) count(1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            if (count > 0) count(count);
            return count;
        }

        private void count(int bytes) {
            left -= bytes;
            if (left < 0)
                throw new UnreadableDocumentException(
                        Reason.TOO_LARGE, "unpacks to more than " + MOST_UNPACKED + " bytes");
        }
    }
}
