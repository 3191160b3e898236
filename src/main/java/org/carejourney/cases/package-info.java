/** The case: its reference, person, state and phase; how it is opened, found, withdrawn and closed. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "engine", "record", "procedure", "form", "deadline"})
package org.carejourney.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
