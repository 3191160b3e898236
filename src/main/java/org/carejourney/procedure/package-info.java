/** Loads, checks and deploys the folders that hold a council's procedure, and gives typed access to its figures. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "engine", "record"})
package org.carejourney.procedure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
