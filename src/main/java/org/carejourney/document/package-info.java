/** Documents by reference: what a provider may see, packs with withheld parts, sendings and their receipts. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "engine", "record", "procedure", "form", "cases"})
package org.carejourney.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
