package org.carejourney.record;

/** What kind of thing an entry of the record tells of. */
public enum EntryKind {
    CASE_OPENED("Case opened"),
    CASE_ENDED("Case ended"),
    CASE_WITHDRAWN("Case withdrawn"),
    PHASE_BEGUN("Phase begun"),
    VERSION_CHANGED("Moved to another version"),
    FORM_COMPLETED("Form completed"),
    DECISION_TAKEN("Decision taken"),
    MESSAGE_RECEIVED("Message received"),
    CLOCK_STARTED("Clock started"),
    CLOCK_MET("Deadline met"),
    CLOCK_MET_LATE("Deadline met late"),
    CLOCK_CANCELLED("Clock cancelled"),
    WINDOW_ENDED("Window ended"),
    DEADLINE_BREACHED("Deadline breached"),
    NOTICE_SENT("Notice sent"),
    DOCUMENT_SENT("Document sent"),
    DOCUMENT_WITHHELD("Document withheld"),
    DOCUMENT_OPENED("Document opened"),
    MARKET("Market"),
    PANEL("Panel"),
    PLACEMENT("Placement"),
    NOTE("Note");

    private final String label;

    EntryKind(String label) {
        this.label = label;
    }

    /** The words a reader of the timeline sees. */
    public String label() {
        return label;
    }
}
