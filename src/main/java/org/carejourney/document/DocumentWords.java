package org.carejourney.document;

import java.util.Locale;
import org.carejourney.procedure.Procedure;

/** What people call a type of document: the council's own word for it, else its name in plain letters. */
public final class DocumentWords {

    private DocumentWords() {}

    public static String title(Procedure procedure, String type) {
        return procedure.texts().getOrDefault(type, words(type));
    }

    static String words(String type) {
        String words = type.replace('_', ' ').toLowerCase(Locale.UK);
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
