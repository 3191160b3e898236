/** What the profile {@code demo} adds: synthetic people, homes and cases, and a clock that can be moved on. */
@NullMarked
@ApplicationModule
package org.carejourney.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
