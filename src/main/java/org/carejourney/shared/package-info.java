/** Value types that every module speaks: references, councils, money, and what is wrong with an entry. */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package org.carejourney.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
