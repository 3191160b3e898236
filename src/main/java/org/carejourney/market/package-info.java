/** The market: homes and their agreements, places and distances, searches with their invitations, offers. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "engine",
            "record",
            "procedure",
            "form",
            "deadline",
            "cases",
            "messaging",
            "access"
        })
package org.carejourney.market;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
