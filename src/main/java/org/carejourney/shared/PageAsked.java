package org.carejourney.shared;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which page of a list was asked for. */
public record PageAsked(int page, int size) {

    private static final int LARGEST = 200;
    private static final int LAST = 1_000_000;

    /** @throws InvalidEntry when the page is negative or the size is not 1 to 200 */
    public PageAsked {
        List<FieldFault> faults = new ArrayList<>();
        if (page < 0 || page > LAST) {
            faults.add(new FieldFault("page", "RANGE", "The page must be a number from 0 to " + LAST));
        }
        if (size < 1 || size > LARGEST) {
            faults.add(new FieldFault("size", "RANGE", "The size must be a number from 1 to " + LARGEST));
        }
        if (!faults.isEmpty()) {
            throw new InvalidEntry(faults);
        }
    }

    /**
     * @param page as it was sent, 0 when it was not
     * @param usual the size when none was sent
     * @throws InvalidEntry when either is no number, or out of range
     */
    public static PageAsked of(@Nullable String page, @Nullable String size, int usual) {
        return new PageAsked(number(page, 0), number(size, usual));
    }

    /** A number out of range where the text is none. */
    private static int number(@Nullable String text, int otherwise) {
        if (text == null) {
            return otherwise;
        }
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    }

    public long offset() {
        return (long) page * size;
    }
}
