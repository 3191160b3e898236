/** Forums that sit: when, until when papers must be in, which cases are listed, and what was decided by whom. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "engine", "record", "procedure", "form", "deadline", "cases", "messaging"})
package org.carejourney.panel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
