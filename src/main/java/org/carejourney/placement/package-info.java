/** Placements in force: start, terms with their versions, change, end, and the reviews that follow from them. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "engine",
            "record",
            "procedure",
            "form",
            "cases",
            "market",
            "panel",
            "messaging"
        })
package org.carejourney.placement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
