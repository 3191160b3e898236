package org.carejourney.document;

/** What may be done with a document of a pack (decision table {@code document-pack}). */
public enum SharingAction {
    SHARE,
    SHARE_WITHOUT_EXCLUDED_PARTS,
    WITHHOLD_AND_NOTE,
    BLOCK_AND_ASK;

    public boolean maySend() {
        return this == SHARE || this == SHARE_WITHOUT_EXCLUDED_PARTS;
    }
}
