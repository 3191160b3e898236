package org.carejourney.procedure;

/**
 * Something wrong in a council's folder.
 *
 * @param file the file, as whoever wrote it would find it
 * @param line its line, counted from 1; 0 where only the element is known
 * @param element id of the element, or dotted key
 * @param expected what is wrong and what is expected, in a plain sentence
 */
public record Fault(String file, int line, String element, String expected) {

    @Override
    public String toString() {
        return file + (line == 0 ? "" : ":" + line) + ": " + (element.isEmpty() ? "" : element + ": ") + expected;
    }
}
