/** The record of a case: append-only entries of what happened, each chained to the one before; may use only {@code shared}. */
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package org.carejourney.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
