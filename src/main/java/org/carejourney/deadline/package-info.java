/** Working calendars and the clocks of cases: when something is due and why, and what follows when it is not done. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "engine", "record", "procedure", "form"})
package org.carejourney.deadline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
