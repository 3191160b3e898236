/** Documents by reference: what a provider may see, packs with withheld parts, sendings, receipts, and the links that open them. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "engine", "record", "procedure", "form", "cases", "access", "messaging"})
package org.carejourney.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
