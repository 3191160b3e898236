package org.carejourney.form;

import java.util.regex.Pattern;

/** What makes a text unfit, whatever it says. */
final class TextCheck {

    /** Steps a pattern may take: enough for any text that fits it, too few for one made to keep it busy. */
    private static final int STEPS = 200_000;

    private TextCheck() {}

    /** Whether the whole text is as the pattern says; a text that keeps the pattern busy is not. */
    static boolean fits(Pattern pattern, String text) {
        try {
            return pattern.matcher(new Counted(text, new int[] {STEPS})).matches();
        } catch (TooManySteps e) {
            return false;
        }
    }

    /** A text that counts how often a pattern looks at it. */
    private record Counted(CharSequence text, int[] left) implements CharSequence {

        @Override
        public char charAt(int index) {
            if (left[0]-- == 0) {
                throw new TooManySteps();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Counted(text.subSequence(start, end), left);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }

    private static class TooManySteps extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooManySteps() {
            super(null, null, false, false);
        }
    }
}
