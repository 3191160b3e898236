package org.carejourney.shared;

/** Text that people enter, judged by its signs alone. */
public final class PlainText {

    private PlainText() {}

    /**
     * Whether a text can be shown as it is: no control characters, signs that turn the direction of writing, or halves of
     * characters.
     *
     * @param lines whether it may have several lines
     */
    public static boolean isShowable(String text, boolean lines) {
        return text.codePoints().noneMatch(sign -> switch (Character.getType(sign)) {
            case Character.CONTROL -> !(lines && (sign == '\n' || sign == '\r' || sign == '\t'));
            case Character.SURROGATE, Character.UNASSIGNED -> true;
            case Character.FORMAT -> isDirection(sign) || sign == 0xFEFF;
            default -> sign == 0x2028 || sign == 0x2029;
        });
    }

    private static boolean isDirection(int sign) {
        return sign >= 0x202A && sign <= 0x202E
                || sign >= 0x2066 && sign <= 0x2069
                || sign == 0x200E
                || sign == 0x200F
                || sign == 0x061C;
    }
}
