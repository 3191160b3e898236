package org.carejourney.cases;

import java.util.Map;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;

/** What another module knows of a case, as small facts that the checks of reports and messages may ask for. */
public interface CaseFacts {

    /** Texts by name; nothing that is not known. */
    Map<String, String> of(Council council, CaseReference reference);
}
