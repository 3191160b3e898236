package org.carejourney.document;

/**
 * What the sender does with a document of a pack.
 *
 * @param how SENT, TO_FOLLOW or NOT_THERE: there is no such document for this person
 * @param reference of what is sent, empty when it does not go now
 * @param reason why it does not go now
 */
public record Sending(String type, String how, String reference, String version, String reason) {

    static final String SENT = "SENT";
    static final String TO_FOLLOW = "TO_FOLLOW";

    public static Sending now(String type, String reference, String version) {
        return new Sending(type, SENT, reference, version, "");
    }

    public static Sending toFollow(String type, String reason) {
        return new Sending(type, TO_FOLLOW, "", "", reason);
    }

    public static Sending notThere(String type, String reason) {
        return new Sending(type, "NOT_THERE", "", "", reason);
    }

    boolean goesNow() {
        return how.equals(SENT);
    }
}
