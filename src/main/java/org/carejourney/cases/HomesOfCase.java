package org.carejourney.cases;

import java.util.Set;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.HomeReference;

/** Says which homes have to do with a case: where its person lives or is about to. */
public interface HomesOfCase {

    /** Homes of the case's placements that are confirmed or in force; empty when there is none. */
    Set<HomeReference> of(CaseReference reference);
}
