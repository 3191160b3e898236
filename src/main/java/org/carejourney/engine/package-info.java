/** Sets up the process engine, closes its doors, and offers hooks by which other modules take part; its only plug-in. */
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package org.carejourney.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
