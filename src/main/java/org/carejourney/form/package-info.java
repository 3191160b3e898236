/** Reads .form files, checks on the server what is entered into them, prefills them, and records each submission. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "engine", "record", "procedure"})
package org.carejourney.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
