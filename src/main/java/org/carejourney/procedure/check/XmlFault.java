package org.carejourney.procedure.check;

import org.xml.sax.SAXParseException;

/** What the XML parser says of a broken file. */
final class XmlFault {

    private XmlFault() {}

    static int line(Throwable broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof SAXParseException parse) {
                return parse.getLineNumber();
            }
        }
        return 0;
    }

    static String message(Throwable broken) {
        Throwable cause = broken;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }
}
