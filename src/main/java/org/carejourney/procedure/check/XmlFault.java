package org.carejourney.procedure.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carejourney.procedure.Fault;
import org.carejourney.procedure.folder.ProcedureFile;

/** What the XML parser says of a broken file, in the words of whoever wrote it. */
final class XmlFault {

    /** The parser is given a stream, and so knows a line but no file. */
    private static final Pattern PLACED = Pattern.compile("(?:Fatal )?Error: URI=null Line=(\\d+): (.*)");

    private static final Pattern TWICE = Pattern.compile("cvc-id\\.2: .*'([^']*)'.*");
    private static final Pattern NOWHERE = Pattern.compile("cvc-id\\.1: .*'([^']*)'.*");

    private XmlFault() {}

    /** @param kind what the file should be: BPMN, DMN */
    static Fault of(ProcedureFile file, String kind, Throwable broken) {
        Matcher placed = PLACED.matcher(message(broken));
        boolean isPlaced = placed.matches();
        int line = isPlaced ? Integer.parseInt(placed.group(1)) : 0;
        String message = isPlaced ? placed.group(2) : message(broken);
        Matcher twice = TWICE.matcher(message);
        if (twice.matches()) {
            return new Fault(file.origin(), line, twice.group(1), "the id stands here a second time; expected once");
        }
        Matcher nowhere = NOWHERE.matcher(message);
        if (nowhere.matches()) {
            String id = nowhere.group(1);
            return new Fault(file.origin(), lineNaming(file, id), id, "named here; expected an element with this id");
        }
        return new Fault(file.origin(), line, "", "not readable as " + kind + ": " + plain(message));
    }

    static String message(Throwable broken) {
        Throwable cause = broken;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }

    /** The parser itself notices only at the end of the file that an id is nowhere. */
    private static int lineNaming(ProcedureFile file, String id) {
        Pattern name = Pattern.compile("[\">]\\s*" + Pattern.quote(id) + "\\s*[\"<]");
        return file.line(name);
    }

    /** Without the parser's own names for rules, and without addresses of schemas. */
    private static String plain(String message) {
        return message.replaceFirst("^cvc-\\S+: ", "")
                .replaceAll("\"http[^\"]*\":", "")
                .replaceAll("'\\{([^}]*)}'", "$1");
    }
}
