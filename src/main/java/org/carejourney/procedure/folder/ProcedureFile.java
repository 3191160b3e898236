package org.carejourney.procedure.folder;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A file of a council's procedure.
 *
 * @param name its name in the deployment: {@code bpmn/brokerage.bpmn}, {@code forms/open-search.form}
 * @param origin where it was read, as whoever wrote it would find it
 * @param isShared whether all councils have it that have none of their own of this name
 */
public record ProcedureFile(String name, String origin, byte[] content, boolean isShared) {

    public ProcedureFile(String name, String origin, byte[] content) {
        this(name, origin, content, false);
    }

    /** A common file as one council has it: what is wrong with it may be wrong for that council alone. */
    ProcedureFile usedBy(String council) {
        return new ProcedureFile(name, origin + " for " + council, content, true);
    }

    /** The file name without folder and ending, which is the id of what the file holds. */
    public String id() {
        String file = name.substring(name.lastIndexOf('/') + 1);
        return file.substring(0, file.lastIndexOf('.'));
    }

    public boolean is(String ending) {
        return name.endsWith("." + ending);
    }

    /** The first line in which something stands; 0 where it stands in none. */
    public int line(Pattern something) {
        List<String> lines = new String(content, StandardCharsets.UTF_8).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (something.matcher(lines.get(i)).find()) {
                return i + 1;
            }
        }
        return 0;
    }
}
