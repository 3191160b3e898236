/** Who may sign in, for which council and in which groups, and what stands in front of every page and endpoint. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "engine", "procedure"})
package org.carejourney.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
