/** Messages from other systems, each matched to one case once; and notices to those whom a case concerns. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "engine", "record", "procedure", "form", "deadline", "cases"})
package org.carejourney.messaging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
