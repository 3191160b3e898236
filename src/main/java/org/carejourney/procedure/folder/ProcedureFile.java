package org.carejourney.procedure.folder;

/**
 * A file of a council's procedure.
 *
 * @param name its name in the deployment: {@code bpmn/brokerage.bpmn}, {@code forms/open-search.form}
 * @param origin where it was read, as whoever wrote it would find it
 */
public record ProcedureFile(String name, String origin, byte[] content) {

    /** A common file as one council has it: what is wrong with it may be wrong for that council alone. */
    ProcedureFile usedBy(String council) {
        return new ProcedureFile(name, origin + " for " + council, content);
    }

    /** The file name without folder and ending, which is the id of what the file holds. */
    public String id() {
        String file = name.substring(name.lastIndexOf('/') + 1);
        return file.substring(0, file.lastIndexOf('.'));
    }

    public boolean is(String ending) {
        return name.endsWith("." + ending);
    }
}
