package org.carejourney.cases;

import org.carejourney.shared.Council;
import org.carejourney.shared.HomeReference;

/** Says which homes a council knows, for cases that are about one. */
public interface KnownHomes {

    boolean isKnown(Council council, HomeReference home);
}
