package org.landbridge.screening.list;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Streams an XML file and hands over the elements of interest one by one, so that a large list needs little room. No
 * document types, no entities but the five of XML, no access to other files.
 */
final class XmlRecords {
    private static final int MOST_ELEMENTS = 20_000;
    private static final int DEEPEST = 40;
    private static final int LONGEST_TEXT = 200_000;

    /**
     * An element in full.
     *
     * @param text its own text, stripped
     */
    record Element(String name, int line, Map<String, String> attributes, List<Element> children, String text) {
        String attribute(String key) {
            return attributes.getOrDefault(key, "");
        }

        /** Text of the first child of that name, blank if there is none. */
        String text(String child) {
            for (Element element : children) {
                if (element.name.equals(child)) {
                    return element.text;
                }
            }
            return "";
        }

        /** Every descendant of that name. */
        List<Element> all(String wanted) {
            List<Element> found = new ArrayList<>();
            collect(wanted, found);
            return found;
        }

        private void collect(String wanted, List<Element> found) {
            for (Element child : children) {
                if (child.name.equals(wanted)) {
                    found.add(child);
                }
                child.collect(wanted, found);
            }
        }
    }

    private final InputFile file;
    private final XMLStreamReader reader;
    private int elements;
    private int length;

    private XmlRecords(InputFile file, XMLStreamReader reader) {
        this.file = file;
        this.reader = reader;
    }

    /** Name of the first element. */
    static String root(InputFile file) {
        String[] root = {""};
        stream(file, records -> root[0] = records.reader.getLocalName(), Set.of(), element -> {});
        return root[0];
    }

    /** Hands over every element of those names that lies in no other of them; returns the root's attributes. */
    static Map<String, String> read(InputFile file, Set<String> names, Consumer<Element> taker) {
        Map<String, String> attributes = new HashMap<>();
        stream(file, records -> attributes.putAll(records.attributes()), names, taker);
        return attributes;
    }

    private interface Root {
        void root(XmlRecords records);
    }

    private static void stream(InputFile file, Root root, Set<String> names, Consumer<Element> taker) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> InputStream.nullInputStream());
        try (InputStream in = file.markup()) {
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            XmlRecords records = new XmlRecords(file, reader);
            boolean first = true;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD) {
                    throw file.fault(
                            records.line(),
                            "",
                            "",
                            "has a DOCTYPE, which no sanctions list has",
                            "supply the list as published");
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    if (first) {
                        root.root(records);
                        first = false;
                        if (names.isEmpty()) {
                            return;
                        }
                    } else if (names.contains(reader.getLocalName())) {
                        records.elements = 0;
                        records.length = 0;
                        taker.accept(records.element(0));
                    }
                }
            }
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException || e.getCause() instanceof IOException) {
                throw file.unreadable(e.getNestedException() == null ? e : e.getNestedException());
            }
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
            throw file.fault(line, "", "", "is not proper XML here", "check that the file is whole");
        } catch (IOException e) {
            throw file.unreadable(e);
        }
    }

    private int line() {
        return Math.max(0, reader.getLocation().getLineNumber());
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return attributes;
    }

    private Element element(int depth) throws XMLStreamException {
        int line = line();
        String name = reader.getLocalName();
        Map<String, String> attributes = attributes();
        List<Element> children = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        if (++elements > MOST_ELEMENTS || depth > DEEPEST) {
            throw file.fault(line, "", name, "an entry is larger than a list has", "supply the list as published");
        }
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> children.add(element(depth + 1));
                case XMLStreamConstants.END_ELEMENT -> {
                    return new Element(
                            name, line, attributes, children, text.toString().strip());
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    length += reader.getTextLength();
                    if (length > LONGEST_TEXT) {
                        throw file.fault(
                                line, "", name, "an entry is larger than a list has", "supply the list as published");
                    }
                    text.append(reader.getText());
                }
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw file.fault(line(), "", name, "uses an entity of its own", "supply the list as published");
                default -> {}
            }
        }
        throw new XMLStreamException("unfinished element");
    }
}
