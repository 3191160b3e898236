package org.carejourney.procedure.check;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.carejourney.procedure.folder.ProcedureFile;

/** The text of an XML file: the lines of its elements, and the expressions in it. */
final class XmlText {

    /** @param id of the nearest element that has one */
    record Expression(int line, String id, String text) {}

    private final Map<String, Integer> lines = new HashMap<>();
    private final List<Expression> expressions = new ArrayList<>();
    private final Deque<String> ids = new ArrayDeque<>();

    private XmlText() {}

    /** Reads a file that is known to be well-formed. */
    static XmlText of(ProcedureFile file) {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        XmlText text = new XmlText();
        try {
            text.read(factory.createXMLStreamReader(new ByteArrayInputStream(file.content())));
        } catch (XMLStreamException e) {
            throw new IllegalStateException(file.origin() + " is not well-formed", e);
        }
        return text;
    }

    /** The line of the element with this id; 0 if there is none. */
    int line(String id) {
        return lines.getOrDefault(id, 0);
    }

    List<Expression> expressions() {
        return expressions;
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        ids.push("");
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(xml);
                case XMLStreamConstants.END_ELEMENT -> ids.pop();
                case XMLStreamConstants.CHARACTERS -> add(xml.getLocation().getLineNumber(), xml.getText());
                default -> {}
            }
        }
    }

    private void start(XMLStreamReader xml) {
        int line = xml.getLocation().getLineNumber();
        String id = xml.getAttributeValue(null, "id");
        ids.push(id == null ? ids.peek() : id);
        if (id != null) {
            lines.putIfAbsent(id, line);
        }
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            add(line, xml.getAttributeValue(i));
        }
    }

    private void add(int line, String text) {
        if (text.contains("${") || text.contains("#{")) {
            expressions.add(new Expression(line, ids.peek(), text.strip()));
        }
    }
}
